package org.shichen.search;

import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_SERIES;
import static org.shichen.store.schema.Tables.PERSON;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Store;
import org.shichen.store.text.TextSource;

/** All SQL of the search over everything written. Blocks; not for the FX thread. */
public class Searching {

    private final Store store;

    public Searching(Store store) {
        this.store = store;
    }

    /**
     * The newest records with all the words, or those after a page.
     *
     * @param after {@link Page#next} of the page before, null for the first
     */
    public Page page(Asked asked, @Nullable Long after, int size) {
        return page(asked, after, size, () -> true);
    }

    /**
     * As {@link #page(Asked, Long, int)}.
     *
     * @param wanted asked now and then, while long words are compared with what is written, whether anybody still wants
     *     to know
     * @throws CancellationException when nobody does
     */
    public Page page(Asked asked, @Nullable Long after, int size, BooleanSupplier wanted) {
        if (asked.nothing()) {
            return Page.NONE;
        }
        return store.read(dsl -> dsl.connectionResult(connection -> {
            Records records = new Records(connection);
            List<Records.Found> found = new ArrayList<>();
            // One more than is shown tells whether there is a page after this one.
            records.below(asked, after == null ? Long.MAX_VALUE : after, size + 1, next -> {
                found.addAll(next);
                goOn(wanted);
                return found.size() <= size;
            });
            boolean more = found.size() > size;
            List<Records.Found> shown = more ? found.subList(0, size) : found;
            return new Page(hits(dsl, shown), more ? shown.getLast().id() : null);
        }));
    }

    /**
     * How many records have all the words, exactly.
     *
     * @param wanted asked now and then whether anybody still wants to know
     * @throws CancellationException when nobody does
     */
    public long count(Asked asked, BooleanSupplier wanted) {
        if (asked.nothing()) {
            return 0;
        }
        return store.read(dsl -> dsl.connectionResult(connection -> {
            Records records = new Records(connection);
            if (asked.wanted().unsure().isEmpty()) {
                return records.counted(asked);
            }
            long[] count = new long[1];
            records.below(asked, Long.MAX_VALUE, Records.READ_AT_ONCE, next -> {
                count[0] += next.size();
                goOn(wanted);
                return true;
            });
            return count[0];
        }));
    }

    private static void goOn(BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private record Read(
            Records.Found found,
            Instant occurredAt,
            String text,
            @Nullable Long owner,
            @Nullable Long meeting,
            @Nullable Long recordedBy,
            @Nullable Long struckAt,
            @Nullable Long struckBy,
            @Nullable String struckReason) {}

    private static List<Hit> hits(DSLContext dsl, List<Records.Found> found) {
        Map<Records.Found, Read> rows = rows(dsl, found);
        Map<Long, Hit.MeetingName> meetings = meetings(
                dsl,
                rows.values().stream()
                        .map(Read::meeting)
                        .filter(Objects::nonNull)
                        .toList());
        Map<Long, String> names = names(dsl, rows.values());
        return found.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(read -> hit(read, meetings, names))
                .toList();
    }

    /** What stands in the found rows; those that were removed meanwhile are missing. */
    private static Map<Records.Found, Read> rows(DSLContext dsl, List<Records.Found> found) {
        Map<Records.Found, Read> rows = new HashMap<>();
        for (TextSource source : TextSource.ALL) {
            List<Records.Found> here =
                    found.stream().filter(each -> each.source() == source).toList();
            if (!here.isEmpty()) {
                dsl.connection(connection -> {
                    Map<Long, Records.Found> byRow =
                            here.stream().collect(Collectors.toMap(Records.Found::rowId, each -> each));
                    try (PreparedStatement statement = connection.prepareStatement(rows(source))) {
                        statement.setString(1, Records.ids(here));
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                Read read = read(byRow.get(row.getLong("id")), row);
                                rows.put(read.found(), read);
                            }
                        }
                    }
                });
            }
        }
        return rows;
    }

    /** Of whoever wrote or struck these rows. */
    private static Map<Long, String> names(DSLContext dsl, Collection<Read> rows) {
        Set<Long> people = new HashSet<>();
        rows.forEach(read -> {
            people.add(read.recordedBy());
            people.add(read.struckBy());
        });
        people.remove(null);
        return dsl.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    private static Hit hit(Read read, Map<Long, Hit.MeetingName> meetings, Map<Long, String> names) {
        return new Hit(
                read.found().source().name(),
                read.found().source().table().getName(),
                read.found().rowId(),
                read.occurredAt(),
                read.text().strip(),
                read.owner(),
                read.meeting() == null ? null : meetings.get(read.meeting()),
                names.getOrDefault(read.recordedBy(), ""),
                read.struckAt() == null
                        ? null
                        : new Hit.Struck(
                                Instant.ofEpochMilli(read.struckAt()),
                                names.getOrDefault(read.struckBy(), ""),
                                read.struckReason() == null ? "" : read.struckReason()));
    }

    private static String rows(TextSource source) {
        return "SELECT s.*, t.recorded_by, t.struck_at, t.struck_by, t.struck_reason FROM (" + source.select()
                + " WHERE " + source.id() + Records.AMONG + ") s JOIN "
                + source.table().getName() + " t ON t.id = s.id";
    }

    private static Read read(Records.Found found, ResultSet row) throws SQLException {
        return new Read(
                found,
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                row.getString("text"),
                number(row, "owner"),
                number(row, "meeting"),
                number(row, "recorded_by"),
                number(row, "struck_at"),
                number(row, "struck_by"),
                row.getString("struck_reason"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static Map<Long, Hit.MeetingName> meetings(DSLContext dsl, Collection<Long> ids) {
        return dsl.select(MEETING.ID, MEETING_SERIES.NAME, MEETING.NUMBER, MEETING.TITLE, MEETING.STRUCK_AT)
                .from(MEETING)
                .join(MEETING_SERIES)
                .on(MEETING_SERIES.ID.eq(MEETING.SERIES_ID))
                .where(MEETING.ID.in(ids))
                .fetchMap(
                        MEETING.ID,
                        row -> new Hit.MeetingName(
                                row.value1(),
                                row.value2(),
                                row.value3().intValue(),
                                row.value4(),
                                row.value5() != null));
    }
}
