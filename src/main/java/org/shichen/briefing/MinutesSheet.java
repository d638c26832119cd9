package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.shichen.briefing.rules.Differences;
import org.shichen.briefing.rules.MinutesLife;
import org.shichen.people.PersonPicker;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WrappingRow;

/** The minutes of a meeting: every version with what it changed, and the next step, 审核, 定稿, 印发, or back. */
final class MinutesSheet extends MeetingSheet {

    private final ListView<Edition> editions = new ListView<>();
    private final ListView<Differences.Difference> differences = new ListView<>();
    private final PersonPicker person;
    private final TextField said = new TextField();
    private final Button next = new Button();
    private final Button back = new Button();
    private final SheetActs foot;
    private final WrappingRow asked;
    private final Label hash = new Label();
    private final Latest read = new Latest();
    private final DraftBook.Entry kept;

    MinutesSheet(BriefingLog board, long meeting, Presentation presentation) {
        super(board, meeting, presentation);
        setId("minutes-sheet");
        lines(editions, "edition-list", "meetings.editions", 150, this::line);
        lines(differences, "difference-list", "meetings.differences", 190, this::line);
        editions.setPlaceholder(hint("meetings.editions.none"));
        differences.setPlaceholder(hint("meetings.differences.none"));
        editions.getSelectionModel().selectedIndexProperty().subscribe(this::compare);
        person = new PersonPicker(words, board.contentsProperty().get().people());
        field(person, "minutes-person", "meetings.minutes.person", 10);
        field(said, "minutes-words", "meetings.minutes.words", 24);
        person.onwards(this::goOn);
        said.setOnAction(event -> goOn());
        next.setId("minutes-next");
        next.managedProperty().bind(next.visibleProperty());
        back.setId("minutes-back");
        back.setText(words.of("meetings.minutes.back"));
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(event -> move(StageMove.BACK));
        Labels.wrapping(hash);
        hash.getStyleClass().add("muted");
        foot = new SheetActs(presentation).keys("meetings.minutes.keys");
        asked = row(person, said).filledBy(said);
        asked.managedProperty().bind(asked.visibleProperty());
        getChildren().addAll(asked, hash, editions, differences, foot);
        kept = board.drafts().open("briefing.minutes." + meeting, said.textProperty());
        refresh();
    }

    Node first() {
        return asked.isVisible() ? person : editions;
    }

    @Override
    void left() {
        kept.close();
    }

    @Override
    void show(Meeting meeting) {
        MeetingStage stage = meeting.summary().stage();
        next.setVisible(false);
        MinutesLife.usual(stage).ifPresent(move -> {
            next.setVisible(true);
            next.setText(words.of("meetings.minutes.next", words.of(move)));
            next.setOnAction(event -> move(move));
        });
        back.setVisible(stage == MeetingStage.REVIEWED || stage == MeetingStage.FINALISED);
        if (next.isVisible()) {
            foot.main(next, back);
        } else if (back.isVisible()) {
            foot.plain(back);
        } else {
            foot.plain();
        }
        asked.setVisible(next.isVisible() || back.isVisible());
        String sha = meeting.keeping().sealedSha();
        hash.setText(sha.isEmpty() ? "" : words.of("meetings.minutes.hash", sha));
        hash.setVisible(!sha.isEmpty());
        hash.setManaged(!sha.isEmpty());
        board.meetings().editions(meeting.summary().id(), read.question().then(kept -> {
            editions.getItems().setAll(kept);
            editions.getSelectionModel().selectFirst();
            compare(editions.getSelectionModel().getSelectedIndex());
        }));
    }

    private void goOn() {
        if (next.isVisible()) {
            next.fire();
        }
    }

    private void move(StageMove move) {
        if (!person.resolve() || person.person() == null) {
            board.refuseNobody();
            person.requestFocus();
            return;
        }
        meeting()
                .ifPresent(meeting -> board.meetings()
                        .move(meeting, move, person.person().id(), said.getText(), () -> {
                            said.clear();
                            kept.settled();
                            person.pick(null);
                            person.requestFocus();
                        }));
    }

    /** A version beside the one before it. */
    private void compare(Number chosen) {
        List<Edition> all = editions.getItems();
        int at = chosen.intValue();
        if (at < 0 || at >= all.size()) {
            differences.getItems().clear();
            return;
        }
        List<String> before = at + 1 < all.size() ? all.get(at + 1).lines() : List.of();
        differences.getItems().setAll(Differences.between(before, all.get(at).lines()));
    }

    private String line(Edition edition) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("meetings.edition", edition.number()));
        parts.add(presentation.formats().dateTime(edition.at()));
        parts.add(words.of(edition.stage()));
        if (!edition.person().isEmpty()) {
            parts.add(edition.person());
        }
        if (!edition.words().isEmpty()) {
            parts.add(edition.words());
        }
        if (!edition.recordedBy().isEmpty() && !edition.recordedBy().equals(edition.person())) {
            parts.add(words.of("meetings.event.recorded", edition.recordedBy()));
        }
        return String.join(" · ", parts);
    }

    private String line(Differences.Difference difference) {
        int tab = difference.line().indexOf('\t');
        return (difference.added() ? "+ " : "− ")
                + words.of("meetings.field." + difference.line().substring(0, Math.max(0, tab)))
                + words.of("briefing.colon")
                + difference.line().substring(tab + 1);
    }
}
