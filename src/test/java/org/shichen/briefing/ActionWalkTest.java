package org.shichen.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/**
 * Random walks through the life of action items in the file itself: at every stage every act is tried by and for
 * everybody, and what is done or refused is compared with a small oracle written from the field's own words. Longer:
 * {@code -Dshichen.walk=20000}.
 */
class ActionWalkTest extends OnTestDesk {

    private static final int PEOPLE = 5;

    private ActionBook book;
    private Briefings briefings;
    private final List<Long> people = new ArrayList<>();

    @BeforeEach
    void open() {
        book = new ActionBook(desk.store(), TestDesk.CALENDAR);
        briefings = new Briefings(desk.store(), TestDesk.CALENDAR);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(desk.sworn("W" + i, "甲乙丙丁戊".substring(i, i + 1)));
        }
    }

    @Test
    void every_act_at_every_stage_by_everybody_ends_as_the_oracle_says() {
        SplittableRandom random = new SplittableRandom(9);
        int tries = Integer.getInteger("shichen.walk", 1500);
        List<Oracle> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            items.add(assigned(i + 1, random));
        }
        Set<ActionStage> seen = new HashSet<>();
        int done = 0;
        int closed = 0;
        for (int i = 0; i < tries; i++) {
            desk.clock(desk.now().plus(Duration.ofMinutes(random.nextInt(300))));
            Oracle item = items.get(random.nextInt(items.size()));
            ActionDeed deed = deed(random, item, items);
            long recorder = people.get(random.nextInt(PEOPLE));
            Oracle into = items.stream()
                    .filter(each -> deed.act() == ActionAct.MERGE
                            && Long.valueOf(each.id).equals(deed.other()))
                    .findFirst()
                    .orElse(null);
            boolean may = item.may(deed, recorder, into);
            Act act = Act.of(new Actor(recorder, "记录人"), "briefing.step");
            if (may) {
                book.perform(act, item.id, deed);
                item.done(deed);
                done++;
                closed += deed.act() == ActionAct.CLOSE ? 1 : 0;
            } else {
                assertThrows(
                        ProblemException.class,
                        () -> book.perform(act, item.id, deed),
                        item.stage + " " + deed + " by " + recorder);
            }
            ActionItem read = briefings.actions(desk.now()).stream()
                    .filter(each -> each.id() == item.id)
                    .findFirst()
                    .orElseThrow();
            item.compare(read);
            seen.add(read.stage());
        }
        assertTrue(done > tries / 20, "the walk goes on: " + done);
        assertTrue(closed > 0, "some item was closed");
        assertEquals(7, seen.size(), "all stages but the draft are come by: " + seen);
    }

    @Test
    void the_file_itself_refuses_a_step_that_closes_alone_or_without_evidence() {
        Oracle item = assigned(1, new SplittableRandom(1));
        long other =
                people.stream().filter(each -> each != item.handler).findFirst().orElseThrow();
        assertThrows(ProblemException.class, () -> desk.insert(closing(item.id, item.handler, "属实", null)));
        assertThrows(ProblemException.class, () -> desk.insert(closing(item.id, other, "属实", item.handler)));
        assertThrows(ProblemException.class, () -> desk.insert(closing(item.id, null, "属实", null)));
        assertThrows(ProblemException.class, () -> desk.insert(closing(item.id, other, " ", null)));
        desk.insert(closing(item.id, other, "属实", null));
    }

    @Test
    void the_course_of_an_item_is_told_in_order_with_terms_urgings_and_reasons() {
        long handler = people.get(0);
        long assigner = people.get(1);
        Oracle item = assigned(1, handler, assigner);
        LocalDate due = item.due;
        Act act = Act.of(desk.officer, "briefing.step");
        book.perform(act, item.id, new ActionDeed(ActionAct.ACCEPT, handler, ""));
        later();
        book.perform(again(), item.id, new ActionDeed(ActionAct.URGE, assigner, "抓紧"));
        later();
        book.perform(again(), item.id, new ActionDeed(ActionAct.ASK_EXTENSION, handler, "等设备", due.plusDays(2), null));
        later();
        book.perform(again(), item.id, new ActionDeed(ActionAct.GRANT_EXTENSION, assigner, ""));
        later();
        book.perform(again(), item.id, new ActionDeed(ActionAct.REPORT, handler, "完成"));
        later();
        book.perform(again(), item.id, new ActionDeed(ActionAct.RETURN, assigner, "照片不清"));
        assertEquals(
                List.of(
                        ActionAct.ASSIGN,
                        ActionAct.ACCEPT,
                        ActionAct.URGE,
                        ActionAct.ASK_EXTENSION,
                        ActionAct.GRANT_EXTENSION,
                        ActionAct.REPORT,
                        ActionAct.RETURN),
                book.events(item.id, desk.now()).stream().map(ActionEvent::act).toList());
        ActionItem read = briefings.actions(desk.now()).getFirst();
        assertEquals(due.plusDays(2), read.due());
        assertEquals(due, read.course().firstDue());
        assertEquals(1, read.course().extensions());
        assertEquals(1, read.course().urges());
        assertEquals(StepWay.RETURNED, read.course().way());
        assertEquals("照片不清", read.lastWords());
        assertEquals(
                due,
                briefings.actions(desk.now().minusSeconds(3 * 60)).getFirst().due());
        desk.store().undo(desk.officer);
        assertEquals(
                ActionStage.REPORTED, briefings.actions(desk.now()).getFirst().stage());
    }

    private void later() {
        desk.clock(desk.now().plusSeconds(60));
    }

    private Act again() {
        return Act.of(desk.officer, "briefing.step");
    }

    private static ActionStepRecord closing(long item, Long by, String words, Long recordedBy) {
        ActionStepRecord row = new ActionStepRecord();
        row.setActionItemId(item);
        row.setStage(ActionStage.CLOSED.name());
        row.setPersonId(by);
        row.setWords(words);
        row.setOccurredAt(1L);
        row.setRecordedAt(1L);
        row.setRecordedBy(recordedBy);
        return row;
    }

    private Oracle assigned(int number, SplittableRandom random) {
        return assigned(number, people.get(random.nextInt(PEOPLE)), people.get(random.nextInt(PEOPLE)));
    }

    private Oracle assigned(int number, long handler, long assigner) {
        Oracle item = new Oracle();
        item.handler = handler;
        item.assigner = assigner;
        item.due = TestDesk.CALENDAR.localDate(desk.now()).plusDays(3);
        ActionItemRecord row = new ActionItemRecord();
        row.setYear(2020L);
        row.setNumber((long) number);
        row.setContent("事项" + number);
        row.setHandlerId(item.handler);
        row.setDueDate(item.due.toString());
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        item.id = desk.insert(row);
        ActionStepRecord step = new ActionStepRecord();
        step.setActionItemId(item.id);
        step.setStage(ActionStage.ASSIGNED.name());
        step.setPersonId(item.assigner);
        step.setOccurredAt(desk.now().toEpochMilli());
        step.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(step);
        return item;
    }

    private ActionDeed deed(SplittableRandom random, Oracle item, List<Oracle> items) {
        ActionAct act = ActionAct.values()[random.nextInt(ActionAct.values().length)];
        Long other = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> people.get(random.nextInt(PEOPLE));
            default -> items.get(random.nextInt(items.size())).id;
        };
        if (other != null && act != ActionAct.MERGE && !people.contains(other)) {
            other = people.getFirst();
        }
        return new ActionDeed(
                act,
                people.get(random.nextInt(PEOPLE)),
                random.nextInt(4) == 0 ? " " : "有话",
                random.nextInt(4) == 0 ? null : item.due.plusDays(random.nextInt(6) - 2),
                other);
    }

    /** The life of one item as field.md tells it: stages in a row, side ways, and who may not do what. */
    private static final class Oracle {
        private long id;
        private long handler;
        private long assigner;
        private LocalDate due;
        private final Set<Long> helpers = new HashSet<>();
        private Long reporter;
        private LocalDate asked;
        private int granted;
        private int urged;
        private String stage = "ASSIGNED";

        private boolean works(long person) {
            return person == handler || helpers.contains(person);
        }

        private boolean in(String... stages) {
            return List.of(stages).contains(stage);
        }

        boolean may(ActionDeed deed, long recorder, Oracle into) {
            boolean outsider = !works(deed.personId()) && !works(recorder);
            boolean words = !deed.words().isBlank();
            boolean open = in("ASSIGNED", "ACCEPTED", "IN_PROGRESS");
            boolean reported = in("REPORTED", "VERIFYING");
            boolean notReporter = !Long.valueOf(deed.personId()).equals(reporter);
            return switch (deed.act()) {
                case ASSIGN -> false;
                case ACCEPT -> in("ASSIGNED");
                case START -> in("ACCEPTED", "REPORTED");
                case REPORT -> in("ACCEPTED", "IN_PROGRESS");
                case VERIFY -> in("REPORTED") && outsider && notReporter;
                case CLOSE -> reported && outsider && notReporter && words;
                case RETURN -> reported && outsider && words;
                case URGE -> (open || reported) && outsider;
                case CANCEL -> open && outsider && words;
                case MERGE -> open && outsider && into != null && into != this && !into.in("CLOSED", "CANCELLED");
                case REOPEN -> in("CLOSED", "CANCELLED") && words;
                case ASK_EXTENSION ->
                    open
                            && asked == null
                            && works(deed.personId())
                            && words
                            && deed.until() != null
                            && deed.until().isAfter(due);
                case GRANT_EXTENSION -> open && asked != null && outsider && answers(deed.personId());
                case REFUSE_EXTENSION -> open && asked != null && outsider && answers(deed.personId()) && words;
                case ADD_COHANDLER -> open && deed.other() != null && !works(deed.other());
                case REMOVE_COHANDLER -> open && deed.other() != null && helpers.contains(deed.other());
            };
        }

        private boolean answers(long person) {
            return works(assigner) || person == assigner;
        }

        void done(ActionDeed deed) {
            switch (deed.act()) {
                case ACCEPT -> stage = "ACCEPTED";
                case START, RETURN, REOPEN -> stage = "IN_PROGRESS";
                case REPORT -> {
                    stage = "REPORTED";
                    reporter = deed.personId();
                }
                case VERIFY -> stage = "VERIFYING";
                case CLOSE -> stage = "CLOSED";
                case CANCEL, MERGE -> stage = "CANCELLED";
                case URGE -> urged++;
                case ADD_COHANDLER -> helpers.add(deed.other());
                case REMOVE_COHANDLER -> helpers.remove(deed.other());
                case ASK_EXTENSION -> asked = deed.until();
                case GRANT_EXTENSION -> {
                    due = asked;
                    asked = null;
                    granted++;
                }
                case REFUSE_EXTENSION -> asked = null;
                case ASSIGN -> throw new AssertionError("it was assigned from the start");
            }
        }

        void compare(ActionItem read) {
            assertEquals(stage, read.stage().name());
            assertEquals(due, read.due());
            assertEquals(granted, read.course().extensions());
            assertEquals(urged, read.course().urges());
            assertEquals(helpers, read.course().coHandlerIds());
            assertEquals(in("CLOSED", "CANCELLED") ? null : asked, read.course().askedUntil());
        }
    }
}
