package org.shichen.desk;

import static org.shichen.store.schema.Tables.ATTENDANCE;
import static org.shichen.store.schema.Tables.CHECKPOINT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.checkpoint.ContactLimit;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.desk.KnownFacts.Fact;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.roster.attendance.AttendanceKind;
import org.shichen.store.schema.tables.records.AttendanceRecord;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.TestDesk;

/** Where something happens by chance, who is laid on duty there, and who came. */
final class RandomRoster {

    private static final int PLACES = 4;

    final List<Long> kinds = new ArrayList<>();
    private final TestDesk desk;
    private final KnownFacts facts;
    private final RandomDesk random;

    RandomRoster(RandomDesk random) {
        this.random = random;
        desk = random.desk;
        facts = random.facts;
    }

    void places() {
        for (int i = 0; i < PLACES; i++) {
            long place = desk.checkpoint("K0" + i, i + "号检查站", 101 + i, 36);
            facts.places.add(place);
            post(place, desk.post(place, PostKind.VEHICLE_CHECK, "查验岗"));
            post(place, desk.post(place, PostKind.SECURITY, "警戒岗"));
        }
        facts.leadingPost = post(null, desk.post(null, PostKind.LEADING, "带班领导"));
        facts.deskPost = post(null, desk.post(null, PostKind.DESK, "值班员"));
        facts.ownLimit = facts.places.getFirst();
        facts.retired = facts.places.getLast();
        desk.store().write(random.act(), tx -> {
            CheckpointRecord row = tx.read().fetchSingle(CHECKPOINT, CHECKPOINT.ID.eq(facts.ownLimit));
            row.setContactLimitMinutes(RandomNights.OWN_LIMIT);
            tx.update(row);
            return 0;
        });
        new ContactLimits(desk.store())
                .save(
                        random.act(),
                        List.of(
                                new ContactLimit(0, 0, null, DutyLevel.L1, null, null, (int) RandomNights.L1_LIMIT),
                                new ContactLimit(0, 0, null, null, 22 * 60, 6 * 60, (int) RandomNights.NIGHT_LIMIT),
                                new ContactLimit(0, 0, CheckpointKind.HOSPITAL, null, null, null, 1)));
        for (String code : List.of("VEHICLES_CHECKED", "PERSONS_CHECKED")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode(code);
            kind.setNameZh("数");
            kind.setNameEn("figure");
            kind.setUnitZh("台次");
            kind.setUnitEn("");
            kind.setOrdinal((long) kinds.size());
            kinds.add(desk.insert(kind));
        }
    }

    private long post(@Nullable Long place, long post) {
        facts.posts.add(new KnownFacts.Post(post, place));
        for (long shift : List.of(desk.day, desk.evening, desk.night)) {
            for (DutyLevel level : List.of(DutyLevel.NORMAL, DutyLevel.L2, DutyLevel.L1)) {
                int sworn = random.nextInt(2);
                int heads = sworn + random.nextInt(3);
                desk.require(post, shift, level, sworn, heads);
                facts.asked.add(new KnownFacts.Asked(post, shift, level, sworn, heads));
            }
        }
        return post;
    }

    void duties() {
        List<DutyRecord> rows = new ArrayList<>();
        List<Boolean> sworn = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            boolean officer = random.nextInt(3) > 0;
            sworn.add(officer);
            people.add(officer ? desk.sworn("1" + i, "民警" + i) : desk.auxiliary("2" + i, "辅警" + i));
        }
        LocalDate first = Replay.dutyDate(RandomNights.FIRST).minusDays(2);
        for (LocalDate date = first; date.isBefore(first.plusDays(6)); date = date.plusDays(1)) {
            for (int shift = 0; shift < 3; shift++) {
                for (KnownFacts.Post post : facts.posts) {
                    // Each shift has people of its own, so that nobody's duties touch.
                    List<Integer> free = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
                    random.shuffle(free);
                    for (int who : free.subList(0, random.nextInt(4))) {
                        int from = 480 + shift * 480 + (random.nextInt(4) == 0 ? 150 : 0);
                        int to = 960 + shift * 480 - (random.nextInt(4) == 0 ? 90 : 0);
                        DutyRecord row = new DutyRecord();
                        row.setDutyDate(date.toEpochDay());
                        row.setPersonId(people.get(shift * 6 + who));
                        row.setPostId(post.id());
                        row.setShiftId(
                                List.of(desk.day, desk.evening, desk.night).get(shift));
                        row.setStartMinute((long) from);
                        row.setEndMinute((long) to);
                        row.setSource("HAND");
                        row.setNote("");
                        row.setLead(0L);
                        row.setVersion(1L);
                        row.setRecordedAt(desk.now().toEpochMilli());
                        rows.add(row);
                    }
                }
            }
        }
        desk.store().write(random.act(), tx -> {
            tx.insertAll(rows);
            return 0;
        });
        for (DutyRecord row : rows) {
            LocalDate date = LocalDate.ofEpochDay(row.getDutyDate());
            facts.duties.add(new KnownFacts.Laid(
                    row.getId(),
                    row.getPersonId(),
                    sworn.get(people.indexOf(row.getPersonId())),
                    row.getPostId(),
                    Replay.hour(date, 0).plus(Duration.ofMinutes(row.getStartMinute())),
                    Replay.hour(date, 0).plus(Duration.ofMinutes(row.getEndMinute()))));
        }
    }

    /** Written down afterwards from a sheet of paper, in no order. */
    void attendance() {
        List<Fact<KnownFacts.Entered>> all = new ArrayList<>();
        for (KnownFacts.Laid duty : facts.duties) {
            if (random.nextInt(5) > 0) {
                Instant came = duty.start().plus(Duration.ofMinutes(random.nextInt(50) - 20));
                entered(all, duty, AttendanceKind.SIGN_IN, came);
                if (random.nextInt(4) == 0) {
                    entered(all, duty, AttendanceKind.LEFT, came.plus(Duration.ofMinutes(60)));
                    entered(all, duty, AttendanceKind.RETURNED, came.plus(Duration.ofMinutes(60 + random.nextInt(60))));
                }
                if (random.nextInt(4) > 0) {
                    entered(
                            all,
                            duty,
                            AttendanceKind.SIGN_OUT,
                            duty.end().plus(Duration.ofMinutes(random.nextInt(90) - 30)));
                }
            }
        }
        random.shuffle(all);
        Map<Long, Long> whose = new HashMap<>();
        facts.duties.forEach(duty -> whose.put(duty.id(), duty.person()));
        List<AttendanceRecord> rows = new ArrayList<>();
        for (Fact<KnownFacts.Entered> entry : all) {
            AttendanceRecord row = new AttendanceRecord();
            row.setDutyId(entry.what.duty());
            row.setPersonId(whose.get(entry.what.duty()));
            row.setKind(entry.what.kind().name());
            row.setNote("");
            row.setOccurredAt(entry.at.toEpochMilli());
            row.setRecordedAt(desk.now().toEpochMilli());
            rows.add(row);
        }
        desk.store().write(random.act(), tx -> {
            tx.insertAll(rows);
            return 0;
        });
        for (int i = 0; i < rows.size(); i++) {
            facts.attendance.add(new Fact<>(rows.get(i).getId(), all.get(i).at, all.get(i).what));
        }
        facts.attendance.stream()
                .filter(entry -> entry.what.kind() == AttendanceKind.SIGN_OUT && random.nextInt(20) == 0)
                .forEach(entry -> random.strike(ATTENDANCE, entry));
    }

    private static void entered(
            List<Fact<KnownFacts.Entered>> into, KnownFacts.Laid duty, AttendanceKind kind, Instant at) {
        into.add(new Fact<>(0, at, new KnownFacts.Entered(duty.id(), kind)));
    }

    /** One of the places was given up in the middle. */
    void retire() {
        CheckpointRecord gone = desk.store().read(dsl -> dsl.fetchSingle(CHECKPOINT, CHECKPOINT.ID.eq(facts.retired)));
        facts.retiredAt = RandomNights.FIRST.plus(Duration.ofHours(30));
        gone.setRetiredAt(facts.retiredAt.toEpochMilli());
        desk.store().write(random.act(), tx -> {
            tx.update(gone);
            return 0;
        });
    }
}
