package org.shichen.checkpoint.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactHistory;
import org.shichen.checkpoint.Operation;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** A round through three checkpoints. */
class RollCallTest extends OnTestDesk {

    private Checkpoints checkpoints;
    private RollCall round;
    private final List<Problem> refused = new ArrayList<>();

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(desk.store());
        for (int i = 1; i <= 3; i++) {
            long id = desk.checkpoint("K0" + i, "第" + i + "站", 102, 36);
            checkpoints.setOperation(Act.of(desk.officer, "checkpoint.operation"), id, Operation.OPEN, "");
        }
        round = new RollCall(new RollCalls(desk.store()), desk.acts, Channel.RADIO, statuses(), desk.now());
    }

    @Test
    void answers_go_on_to_the_next_and_reset_its_clock_in_one_round() {
        later(40);
        answered(1, 2);
        assertEquals(1, at().current());
        answered(1, 2);
        answered(0, 3);
        assertTrue(at().done());
        assertEquals(
                1, desk.store().read(dsl -> dsl.fetchCount(Tables.ROLL_CALL)).intValue());
        assertEquals(3, desk.store().read(dsl -> dsl.fetchCount(Tables.CONTACT)).intValue());
        for (ContactHistory history : checkpoints.historiesAt(desk.now()).values()) {
            assertEquals(desk.now(), history.lastAnswered());
        }
    }

    @Test
    void nobody_answers_sixty_seconds_then_once_more_for_a_hundred_and_twenty_then_it_is_missed() {
        assertEquals(60, round.secondsLeft(desk.now()));
        later(60);
        assertEquals(0, round.secondsLeft(desk.now()));
        later(30);
        // Nothing is missed by itself.
        assertEquals(Call.Stage.WAITING, at().call().stage());
        assertEquals(-30, round.secondsLeft(desk.now()));
        round.missed(refused::add);
        assertEquals(0, at().current());
        assertEquals(Call.Stage.RETRY, at().call().stage());
        assertEquals(120, round.secondsLeft(desk.now()));
        round.missed(refused::add);
        assertEquals(1, at().current());
        assertEquals(2, checkpoints.historiesAt(desk.now()).get(1L).misses());
        assertEquals(Call.Stage.MISSED, at().calls().getFirst().stage());
    }

    @Test
    void one_that_calls_by_itself_is_taken_out_of_turn_and_the_round_comes_back_to_those_left() {
        round.go(-1, desk.now());
        assertEquals(2, at().current());
        answered(1, 1);
        assertEquals(0, at().current());
        answered(1, 1);
        assertEquals(1, at().current());
        assertFalse(at().done());
    }

    @Test
    void an_impossible_head_count_is_refused_and_the_round_stands_still() {
        answered(1000, 0);
        assertEquals("problem.checkpoint.heads", refused.getFirst().key());
        assertEquals(0, at().current());
        answered(1, 0);
        assertEquals(1, at().current());
    }

    @Test
    void the_record_prints_with_answers_misses_and_room_for_those_not_called() throws Exception {
        answered(1, 2);
        round.missed(refused::add);
        round.missed(refused::add);
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Typefaces typefaces = Typefaces.ofThisMachine();
            byte[] pdf = PdfWriter.write(
                            new RollCallPaper(words, new Formats(language, TestDesk.CALENDAR))
                                    .make(
                                            at().calls(),
                                            words.of(Channel.RADIO),
                                            new RollCallPaper.Caller("某大队", "值班员"),
                                            desk.now(),
                                            typefaces),
                            typefaces)
                    .pdf();
            try (var read = Loader.loadPDF(new ByteArrayInputStream(pdf).readAllBytes())) {
                String text = new PDFTextStripper().getText(read);
                assertTrue(text.contains("第2站"), text);
                assertTrue(text.contains("1 / 2"), text);
                assertTrue(text.contains(words.of("rollcall.paper.MISSED")), text);
                assertTrue(text.contains(words.of("rollcall.paper.sum", 3, 1, 1)), text);
                assertEquals(1, read.getNumberOfPages());
            }
        }
    }

    private RollCall.Round at() {
        return round.roundProperty().get();
    }

    private void answered(int sworn, int auxiliary) {
        round.answered(sworn, auxiliary, "", refused::add);
    }

    private void later(int seconds) {
        desk.clock(desk.now().plusSeconds(seconds));
    }

    private List<CheckpointStatus> statuses() {
        var histories = checkpoints.historiesAt(desk.now());
        List<CheckpointStatus> statuses = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints.all()) {
            statuses.add(new CheckpointStatus(
                    checkpoint, histories.get(checkpoint.id()), List.of(), Duration.ofHours(1), desk.now()));
        }
        return statuses;
    }
}
