package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.List;
import org.shichen.people.People;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.RuleOverrideRecord;
import org.shichen.testing.TestDesk;

/**
 * A desk with one post of 东岭检查站 that needs a sworn officer and two heads by day and, on Monday 2020-02-10, the first of
 * the days to be published, 王建国 (sworn) and 李小红 (auxiliary) on it.
 */
final class PublishDesk implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2020, 2, 10);
    static final PublishRange DAY = new PublishRange(MONDAY, MONDAY);

    final TestDesk desk;
    final long wang;
    final long li;
    final long zhao;
    final long post;
    final long other;
    final Rosters rosters;
    final Publications publications;
    final Published published;
    final Publishing publishing;

    PublishDesk(TestDesk desk) {
        this.desk = desk;
        long checkpoint = desk.checkpoint("D1", "东岭检查站", 101, 36);
        post = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        other = desk.post(checkpoint, PostKind.OBSERVE, "观察引导岗");
        wang = desk.sworn("061101", "王建国");
        li = desk.auxiliary("F1102", "李小红");
        zhao = desk.sworn("061103", "赵海明");
        desk.require(post, desk.day, DutyLevel.NORMAL, 1, 2);
        desk.duty(wang, post, desk.day, MONDAY);
        desk.duty(li, post, desk.day, MONDAY);
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        publications = new Publications(
                desk.store(),
                new GateReading(
                        desk.store(),
                        rosters,
                        new Levels(desk.store(), rosters, new People(desk.store(), () -> true), TestDesk.CALENDAR),
                        TestDesk.CALENDAR));
        published = new Published(publications);
        publishing = new Publishing(
                publications,
                published,
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment,
                TestDesk.CALENDAR);
    }

    Gate judge() {
        return publications.judge(DAY, desk.now(), done -> true);
    }

    long publish(String reason) {
        return publications.publish(act("roster.publish"), judge(), reason);
    }

    Act act(String name) {
        return Act.of(desk.officer, name);
    }

    /** With a reason, as a change of published days asks for. */
    void remove(Duty duty) {
        rosters.change(act("roster.remove").because("身体不适"), RosterChange.removing(List.of(duty)));
    }

    void move(Duty duty, long person, LocalDate date, long toPost, long shiftId) {
        Shift shift = rosters.shifts().stream()
                .filter(each -> each.id() == shiftId)
                .findFirst()
                .orElseThrow();
        Duty laid = Duty.laid(date, person, toPost, shift);
        Duty moved = new Duty(
                duty.id(),
                date,
                person,
                toPost,
                shift.id(),
                laid.startMinute(),
                laid.endMinute(),
                laid.source(),
                duty.lead(),
                duty.note(),
                duty.version());
        rosters.change(
                act("roster.move").because("登记岗人手已足"),
                RosterChange.replacing(List.of(new RosterChange.Replaced(duty, moved))));
    }

    Duty dutyOf(long person) {
        return dutiesOf(person).getFirst();
    }

    List<Duty> dutiesOf(long person) {
        return rosters.duties(MONDAY.minusDays(7), MONDAY.plusDays(7)).stream()
                .filter(duty -> duty.personId() == person)
                .toList();
    }

    void allow(RuleKind rule, Duty duty, String reason) {
        RuleOverrideRecord row = new RuleOverrideRecord();
        row.setRule(rule.name());
        row.setDutyId(duty.id());
        row.setDutyDate(duty.dutyDate().toEpochDay());
        row.setPersonId(duty.personId());
        row.setPostId(duty.postId());
        row.setStartMinute((long) duty.startMinute());
        row.setEndMinute((long) duty.endMinute());
        row.setReason(reason);
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        desk.insert(row);
    }

    @Override
    public void close() {
        publishing.close();
    }
}
