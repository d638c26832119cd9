package org.shichen.journal.assessment;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.shichen.ui.DraftBook;

/**
 * What a part of the assessment says that is not saved. It is kept on disk and put back into its field when the program
 * ended before, or the sheet was closed; only over the version that it was written over. FX thread.
 */
final class EditedPart {

    private final StringProperty edited = new SimpleStringProperty("");
    private final DraftBook.Entry entry;
    private final Subscription listening;

    /**
     * @param key of the part, the day and the version
     * @param saved what the version says; empty where nothing is saved
     */
    EditedPart(DraftBook drafts, String key, TextInputControl field, String saved) {
        listening = field.textProperty()
                .subscribe(text -> edited.set(text.equals(saved) ? "" : text))
                .and(edited.subscribe(text -> {
                    if (!text.isEmpty() && !text.equals(field.getText())) {
                        field.setText(text);
                    }
                }));
        entry = drafts.open(key, edited);
    }

    /** Saved: nothing of it is to come back. */
    void settled() {
        entry.settled();
    }

    /** The sheet is closed; what stands in the field is kept for when it comes again. */
    void close() {
        listening.unsubscribe();
        entry.close();
    }

    /** What stands in the field is kept from now on over another version. */
    void forget() {
        listening.unsubscribe();
        edited.set("");
        entry.settled();
        entry.close();
    }
}
