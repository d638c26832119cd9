package org.shichen.briefing;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.shichen.people.PersonPicker;
import org.shichen.ui.WrappingRow;

/**
 * Asks below the speeches who is to carry out what was said, within how many days of the meeting. Seen only while it
 * asks. FX thread.
 */
final class ChargeForm {

    /** Is told who carries the speech out, and by which day. */
    interface Charging {
        void charge(Speech speech, long handler, LocalDate due);
    }

    private static final String USUAL_DAYS = "3";

    private final MeetingSheet sheet;
    private final Charging charging;
    private final WrappingRow row;
    private @Nullable Speech asked;

    ChargeForm(MeetingSheet sheet, Charging charging) {
        this.sheet = sheet;
        this.charging = charging;
        row = sheet.row();
        row.setId("charge-form");
        row.getStyleClass().add("inline-form");
        row.managedProperty().bind(row.visibleProperty());
        row.setVisible(false);
    }

    Node node() {
        return row;
    }

    /** The speech it asks about; empty while it does not ask. */
    Optional<Speech> asked() {
        return Optional.ofNullable(asked);
    }

    /** @param day of the meeting, from which the days are counted */
    void ask(Speech speech, LocalDate day) {
        asked = speech;
        PersonPicker handler = new PersonPicker(
                sheet.words, sheet.board.contentsProperty().get().people());
        sheet.field(handler, "charge-handler", "briefing.form.handler", 10);
        TextField days = new TextField(USUAL_DAYS);
        sheet.field(days, "charge-days", "briefing.form.days", 4);
        handler.personProperty().subscribe(picked -> {
            if (picked != null) {
                days.requestFocus();
            }
        });
        days.setOnAction(event -> take(speech, day, handler, days.getText().strip()));
        row.getChildren().setAll(sheet.hint("meetings.speech.charge"), handler, days, sheet.hint("briefing.form.days"));
        row.setVisible(true);
        handler.requestFocus();
    }

    /** @return whether it asked */
    boolean close() {
        boolean open = row.isVisible();
        asked = null;
        row.setVisible(false);
        row.getChildren().clear();
        return open;
    }

    private void take(Speech speech, LocalDate day, PersonPicker handler, String days) {
        if (!handler.resolve() || handler.person() == null) {
            sheet.board.refuseNobody();
            handler.requestFocus();
        } else if (!days.matches("\\d{1,3}")) {
            sheet.board.refuseDays(days);
        } else {
            charging.charge(speech, handler.person().id(), day.plusDays(Long.parseLong(days)));
        }
    }
}
