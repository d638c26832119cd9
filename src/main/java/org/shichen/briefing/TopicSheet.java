package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.shichen.ui.Latest;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;

/** The topics of a meeting with what is said of each, and which of the series come to the next meeting, and why. */
final class TopicSheet extends MeetingSheet {

    private final ListView<AgendaItem> topics = new ListView<>();
    private final ListView<CarriedTopic> carried = new ListView<>();
    private final Latest read = new Latest();

    TopicSheet(BriefingLog board, long meeting, Presentation presentation) {
        super(board, meeting, presentation);
        setId("topic-sheet");
        lines(topics, "topic-list", "briefing.agenda", 220, this::line);
        lines(
                carried,
                "carried-list",
                "meetings.topics.next",
                160,
                each -> each.topic() + " · " + words.of(each.reason()));
        topics.setPlaceholder(hint("meetings.topics.none"));
        carried.setPlaceholder(hint("meetings.topics.next.none"));
        carried.setFocusTraversable(false);
        topics.setOnKeyPressed(this::typed);
        Label next = new Label(words.of("meetings.topics.next"));
        next.getStyleClass().add("board-title");
        getChildren().addAll(topics, next, carried, new SheetActs(presentation).keys("meetings.topics.keys"));
        refresh();
        topics.getSelectionModel().selectFirst();
    }

    Node first() {
        return topics;
    }

    @Override
    void show(Meeting meeting) {
        int chosen = Math.max(0, topics.getSelectionModel().getSelectedIndex());
        topics.getItems().setAll(meeting.agenda());
        topics.getSelectionModel().select(Math.min(chosen, meeting.agenda().size() - 1));
        board.meetings()
                .carriedOver(
                        meeting.summary().series().id(),
                        read.question().then(topics -> carried.getItems().setAll(topics)));
    }

    private void typed(KeyEvent event) {
        AgendaItem topic = topics.getSelectionModel().getSelectedItem();
        if (topic == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        TopicMarks marks = topic.marks();
        AgendaMark mark = switch (event.getCode()) {
            case D -> marks.discussed() ? AgendaMark.UNDISCUSSED : AgendaMark.DISCUSSED;
            case R -> marks.recurring() ? AgendaMark.ONCE : AgendaMark.RECURRING;
            case K -> AgendaMark.SKIP;
            case O -> AgendaMark.REOPEN;
            default -> null;
        };
        if (mark != null) {
            event.consume();
            board.meetings().mark(topic.id(), mark);
        }
    }

    private String line(AgendaItem item) {
        TopicMarks marks = item.marks();
        List<String> said = new ArrayList<>();
        said.add(words.of(marks.discussed() ? AgendaMark.DISCUSSED : AgendaMark.UNDISCUSSED));
        if (item.carriedFrom() != null) {
            said.add(words.of("meetings.topics.carried"));
        }
        if (marks.recurring()) {
            said.add(words.of(AgendaMark.RECURRING));
        }
        if (marks.skipped()) {
            said.add(words.of(AgendaMark.SKIP));
        }
        if (marks.reopened()) {
            said.add(words.of(AgendaMark.REOPEN));
        }
        return (marks.discussed() ? "● " : "○ ") + item.numbered() + " · " + String.join(" · ", said);
    }
}
