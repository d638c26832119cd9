package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * Who is expected and came: Space goes through present, absent and guest, R through the reasons of an absence, Delete
 * takes somebody off. Others are added below, with whom they stand for, and guests from outside by name.
 */
final class AttendancePane extends VBox {

    /** What is said of the empty field is longer than a name. */
    private static final int FOR_COLUMNS = 17;

    private final BriefingLog board;
    private final MeetingDraft draft;
    private final Words words;
    private final FlowPane chips = new FlowPane();
    private final Label counts = new Label();
    private final List<String> reasons = new ArrayList<>();
    private final Subscription listening;

    AttendancePane(BriefingLog board, MeetingDraft draft, Words words) {
        this.board = board;
        this.draft = draft;
        this.words = words;
        getStyleClass().add("attendance-pane");
        chips.getStyleClass().add("chips");
        counts.getStyleClass().add("muted");
        counts.setId("attendance-counts");
        reasons.add(words.of("briefing.on-duty"));
        for (AbsenceKind kind : AbsenceKind.values()) {
            reasons.add(words.of(kind));
        }
        List<Person> people = board.contentsProperty().get().people();
        PersonPicker added = picker(people, "attendee-add", "meetings.form.add");
        PersonPicker standsFor = picker(people, "attendee-for", "meetings.form.for");
        listening = draft.attendees
                .subscribe(this::show)
                .and(added.keepIn(draft.added.person, draft.added.words))
                .and(standsFor.keepIn(draft.addedFor.person, draft.addedFor.words));
        standsFor.setPrefColumnCount(FOR_COLUMNS);
        added.personProperty().subscribe(person -> {
            if (person != null && standsFor.getText().isBlank()) {
                standsFor.requestFocus();
            }
        });
        standsFor.onwards(() -> {
            // Enter has taken both by then, and the keys are where the next one is added.
        });
        standsFor.addEventHandler(ActionEvent.ACTION, event -> {
            if (added.resolve() && added.person() != null && standsFor.resolve()) {
                add(added.person(), standsFor.person());
                added.pick(null);
                standsFor.pick(null);
                added.requestFocus();
            }
        });
        TextField guests = new TextField();
        guests.setId("meeting-guests");
        FittingPrompt.of(guests, words.of("meetings.form.guests"));
        guests.setAccessibleText(FittingPrompt.whole(words.of("meetings.form.guests")));
        guests.textProperty().bindBidirectional(draft.guests);
        WrappingRow more = new WrappingRow(0, added, standsFor).filledBy(standsFor);
        // Never wider than the form, which is narrow with large type in a small window.
        more.setMinWidth(0);
        List.of(added, standsFor).forEach(each -> each.maxWidthProperty().bind(widthProperty()));
        more.getStyleClass().add("form-line");
        Label hint = Labels.note(words.of("meetings.form.attendance.keys"));
        getChildren().addAll(counts, chips, more, guests, hint);
        show();
    }

    void close() {
        listening.unsubscribe();
    }

    private void show() {
        int focused = -1;
        for (int i = 0; i < chips.getChildren().size(); i++) {
            focused = chips.getChildren().get(i).isFocused() ? i : focused;
        }
        chips.getChildren().clear();
        draft.attendees.forEach(attendee -> chips.getChildren().add(chip(attendee)));
        if (draft.attendees.isEmpty()) {
            Label nobody = new Label(words.of("briefing.form.nobody-expected"));
            nobody.getStyleClass().add("muted");
            chips.getChildren().add(nobody);
        } else if (focused >= 0) {
            chips.getChildren()
                    .get(Math.min(focused, chips.getChildren().size() - 1))
                    .requestFocus();
        }
        count();
    }

    private ToggleButton chip(MeetingDraft.Attendee attendee) {
        ToggleButton chip = new ToggleButton();
        chip.setId("attendee-" + attendee.person.badge());
        name(chip, attendee);
        chip.setOnAction(event -> {
            attendee.presence.set(
                    switch (attendee.presence.get()) {
                        case PRESENT -> Presence.ABSENT;
                        case ABSENT -> Presence.GUEST;
                        case GUEST -> Presence.PRESENT;
                    });
            name(chip, attendee);
        });
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.R && attendee.presence.get() == Presence.ABSENT) {
                event.consume();
                int next = reasons.indexOf(attendee.reason.get()) + 1;
                attendee.reason.set(next < reasons.size() ? reasons.get(next) : "");
                name(chip, attendee);
            } else if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                draft.attendees.remove(attendee);
            }
        });
        return chip;
    }

    private void name(ToggleButton chip, MeetingDraft.Attendee attendee) {
        Presence presence = attendee.presence.get();
        String reason = attendee.told().isEmpty() && presence == Presence.ABSENT
                ? words.of(Presence.ABSENT)
                : presence == Presence.GUEST ? words.of(Presence.GUEST) : attendee.told();
        chip.setSelected(presence != Presence.ABSENT);
        chip.setText((presence == Presence.PRESENT ? "✓ " : "")
                + (reason.isEmpty()
                        ? attendee.person.name()
                        : words.of("briefing.with-reason", attendee.person.name(), reason)));
        chip.setAccessibleText(attendee.person.name() + " " + words.of(presence) + " " + attendee.told());
        count();
    }

    /** 应到 and 实到, as they will stand in the minutes. */
    private void count() {
        long expected = draft.attendees.stream()
                .filter(each -> each.presence.get() != Presence.GUEST && each.standsFor.get() == null)
                .count();
        long present = draft.attendees.stream()
                .filter(each -> each.presence.get() == Presence.PRESENT)
                .count();
        counts.setText(words.of("briefing.counts", expected, present));
    }

    /** Who stands for somebody makes that one absent. */
    private void add(Person person, @Nullable Person standsFor) {
        if (draft.attendees.stream().anyMatch(each -> each.person.id() == person.id())) {
            board.refuseTwice(person.name());
            return;
        }
        MeetingDraft.Attendee attendee = new MeetingDraft.Attendee(person, "");
        if (standsFor != null) {
            attendee.standsFor.set(standsFor);
            attendee.reason.set(words.of("meetings.form.stands-for", standsFor.name()));
            draft.attendees.stream()
                    .filter(each -> each.person.id() == standsFor.id())
                    .forEach(each -> each.presence.set(Presence.ABSENT));
        }
        draft.attendees.add(attendee);
    }

    private PersonPicker picker(List<Person> people, String id, String key) {
        PersonPicker picker = new PersonPicker(words, people);
        picker.setId(id);
        FittingPrompt.of(picker, words.of(key + ".prompt"));
        picker.setAccessibleText(words.of(key));
        picker.setPrefColumnCount(10);
        return picker;
    }
}
