package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.Tables;
import org.shichen.ui.FactLine;
import org.shichen.ui.Formats;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Words;

/** A meeting as it reads: head, agenda, decisions with who does them, attendance. */
final class MeetingDetail extends VBox {

    private static final String BETWEEN = " · ";

    private final Words words;
    private final @Nullable RecordRef pointed;
    private @Nullable Label marked;
    private @Nullable ScrollPane revealing;

    /** @param pointed the record that was looked for, marked where it stands; null for none */
    MeetingDetail(Meeting meeting, @Nullable RecordRef pointed, Presentation presentation) {
        this.pointed = pointed;
        this.words = presentation.words();
        getStyleClass().add("meeting-detail");
        heading(meeting, presentation.formats());
        agenda(meeting);
        speeches(meeting, presentation.formats());
        decisions(meeting, presentation.formats());
        attendance(meeting);
    }

    private void heading(Meeting meeting, Formats formats) {
        MeetingSummary summary = meeting.summary();
        line(words.of("briefing.heading", summary.series().name(), summary.number(), summary.title()), "meeting-title");
        String time =
                formats.time(summary.opened()) + (meeting.ended() == null ? "" : "–" + formats.time(meeting.ended()));
        facts(
                "muted",
                Stream.of(
                                formats.date(formats.calendar().localDate(summary.opened())),
                                time,
                                meeting.place(),
                                named("briefing.chair", meeting.chair()),
                                named("briefing.recorder", meeting.recorder()),
                                words.of(summary.stage()))
                        .filter(part -> !part.isEmpty())
                        .toList(),
                BETWEEN);
    }

    /** The topics, and below them what was said of a topic besides: that it is taken up again, or let go. */
    private void agenda(Meeting meeting) {
        section("briefing.agenda");
        meeting.agenda()
                .forEach(item -> record(
                        new RecordRef(Tables.AGENDA_ITEM.getName(), item.id()),
                        item.numbered() + (item.notes().isEmpty() ? "" : " — " + item.notes())));
        meeting.agenda().stream()
                .filter(item -> item.marks().reopened() || item.marks().skipped())
                .forEach(item -> line(
                        words.of(item.marks().skipped() ? AgendaMark.SKIP : AgendaMark.REOPEN)
                                + words.of("briefing.colon")
                                + item.topic(),
                        "muted"));
    }

    private void speeches(Meeting meeting, Formats formats) {
        if (!meeting.speeches().isEmpty()) {
            section("meetings.speeches");
        }
        for (Speech speech : meeting.speeches()) {
            record(
                    new RecordRef(Tables.SPEECH.getName(), speech.id()),
                    formats.time(speech.at()) + " " + speech.speaker() + words.of("briefing.colon") + speech.content());
        }
    }

    /** Each with the action items that came of it. */
    private void decisions(Meeting meeting, Formats formats) {
        if (!meeting.decisions().isEmpty()) {
            section("briefing.decisions");
        }
        for (Decision decision : meeting.decisions()) {
            record(
                    new RecordRef(Tables.DECISION.getName(), decision.id()),
                    decision.ordinal() + ". " + decision.content());
            meeting.actions().stream()
                    .filter(action -> action.decision() == decision.ordinal())
                    .forEach(action -> facts(
                            "meeting-action",
                            List.of(words.of(
                                            "briefing.action.line",
                                            words.of(
                                                    "briefing.action.number",
                                                    action.year(),
                                                    Formats.numberInYear(action.number())),
                                            action.content(),
                                            action.handler(),
                                            formats.shortDate(action.due()),
                                            words.of(action.stage()))
                                    .split(BETWEEN)),
                            BETWEEN));
        }
    }

    private void attendance(Meeting meeting) {
        if (!meeting.attendance().isEmpty()) {
            section("briefing.attendance");
            line(words.of("briefing.counts", meeting.expected(), meeting.present()), "muted");
            for (Presence presence : Presence.values()) {
                if (meeting.count(presence) > 0) {
                    people(meeting, presence);
                }
            }
        }
    }

    private String named(String key, String name) {
        return name.isEmpty() ? "" : words.of(key) + " " + name;
    }

    private void people(Meeting meeting, Presence presence) {
        List<String> names = new ArrayList<>(meeting.attendance().stream()
                .filter(each -> each.presence() == presence)
                .map(each -> each.reason().isEmpty()
                        ? each.name()
                        : words.of("briefing.with-reason", each.name(), each.reason()))
                .toList());
        names.set(0, words.of(presence) + words.of("briefing.colon") + names.getFirst());
        facts("meeting-people", names, words.of("briefing.comma"));
    }

    private void facts(String style, List<String> facts, String between) {
        FactLine line = new FactLine();
        line.getStyleClass().add(style);
        line.show(facts, between);
        getChildren().add(line);
    }

    private void section(String key) {
        line(words.of(key), "board-title");
    }

    /** Brings the line that was looked for into the middle of what is seen, once. */
    void reveal(ScrollPane around) {
        revealing = around;
        requestLayout();
    }

    /** Where a line stands is known when the text has been laid out; later the user's own scrolling stays. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ScrollPane around = revealing;
        if (around == null || getHeight() == 0) {
            return;
        }
        revealing = null;
        double seen = around.getViewportBounds().getHeight();
        if (marked != null && getHeight() > seen) {
            double middle = marked.getBoundsInParent().getCenterY();
            around.setVvalue(Math.clamp((middle - seen / 2) / (getHeight() - seen), 0, 1));
        }
    }

    private void record(RecordRef record, String text) {
        Label label = line(text, "");
        if (record.equals(pointed)) {
            marked = label;
            label.setId("meeting-pointed");
            label.getStyleClass().add("pointed");
            label.setMaxWidth(Double.MAX_VALUE);
        }
    }

    private Label line(String text, String style) {
        Label label = new Label(text);
        Labels.wrapping(label);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        getChildren().add(label);
        return label;
    }
}
