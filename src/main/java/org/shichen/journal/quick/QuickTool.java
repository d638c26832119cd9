package org.shichen.journal.quick;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shichen.journal.DutyLog;
import org.shichen.journal.DutyLogLine;
import org.shichen.journal.LogTool;
import org.shichen.journal.QuickText;
import org.shichen.problem.Problem;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Quick texts: Alt+1 to Alt+9 in the log line, and a sheet where they are chosen and kept. FX thread. */
public final class QuickTool implements LogTool, DutyLogLine.Quick {

    private static final double SHEET = 620;

    private final QuickTexts book;
    private final DutyLog log;
    private final Acts acts;
    private final ReadOnlyObjectWrapper<List<QuickText>> texts = new ReadOnlyObjectWrapper<>(this, "texts", List.of());

    public QuickTool(QuickTexts book, DutyLog log, Store store, Tasks tasks, Acts acts) {
        this.book = book;
        this.log = log;
        this.acts = acts;
        LiveQuery<List<QuickText>> query = new LiveQuery<>(tasks, "journal.quick", book::all, texts::set);
        store.onChange(change -> {
            if (change.touches(Tables.QUICK_TEXT)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    ReadOnlyObjectProperty<List<QuickText>> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    @Override
    public void take(int index) {
        if (index < texts.get().size()) {
            log.take(texts.get().get(index));
        }
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("quick.command", "Ctrl+Q", () -> {
            QuickSheet sheet = new QuickSheet(this, presentation, sheets::close);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }

    void save(QuickText text, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling("journal.quick", act -> book.save(act, text), done -> onDone.run(), onRefused);
    }

    void remove(QuickText text) {
        acts.perform("journal.quick", act -> book.remove(act, text));
    }
}
