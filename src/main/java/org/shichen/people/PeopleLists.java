package org.shichen.people;

import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.POST_NEED;
import static org.shichen.store.schema.Tables.SKILL;
import static org.shichen.store.schema.Tables.SQUAD;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.shichen.people.rules.PersonCheck;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;

/** The lists of squads and of skills: add, rename, order, remove what nobody uses. Blocks; not for the FX thread. */
public final class PeopleLists {

    /** Which of the two lists. */
    public enum Kind {
        SQUADS,
        SKILLS
    }

    private final Store store;

    public PeopleLists(Store store) {
        this.store = store;
    }

    /** Puts a new name at the end; returns its id. */
    public long add(Act act, Kind kind, String name) {
        return store.write(act, tx -> kind == Kind.SQUADS ? add(tx, SQUAD, name) : add(tx, SKILL, name));
    }

    /** Puts all of these at the ends of both lists, or none. */
    public void addAll(Act act, List<String> squads, List<String> skills) {
        store.write(act, tx -> {
            squads.forEach(squad -> add(tx, SQUAD, squad));
            skills.forEach(skill -> add(tx, SKILL, skill));
            return act.id();
        });
    }

    public void rename(Act act, Kind kind, Listed listed, String name) {
        store.write(act, tx -> kind == Kind.SQUADS ? rename(tx, SQUAD, listed, name) : rename(tx, SKILL, listed, name));
    }

    /** Changes places with the one before it or after it; at the end of the list nothing happens. */
    public void move(Act act, Kind kind, Listed listed, boolean up) {
        store.write(act, tx -> kind == Kind.SQUADS ? move(tx, SQUAD, listed, up) : move(tx, SKILL, listed, up));
    }

    /** @throws ProblemException when somebody is in the squad or has the skill, or a post asks for it */
    public void remove(Act act, Kind kind, Listed listed) {
        store.write(act, tx -> {
            int people = kind == Kind.SQUADS
                    ? tx.read().fetchCount(PERSON, PERSON.SQUAD_ID.eq(listed.id()))
                    : tx.read().fetchCount(PERSON_SKILL, PERSON_SKILL.SKILL_ID.eq(listed.id()));
            int posts = kind == Kind.SQUADS ? 0 : tx.read().fetchCount(POST_NEED, POST_NEED.SKILL_ID.eq(listed.id()));
            if (people + posts > 0) {
                throw new ProblemException(Problem.of("problem.people.listed-used", listed.name(), people, posts));
            }
            if (kind == Kind.SQUADS) {
                tx.delete(SQUAD, listed.id(), listed.version());
            } else {
                tx.delete(SKILL, listed.id(), listed.version());
            }
            return listed.id();
        });
    }

    private static <R extends TableRecord<R>> long add(Tx tx, Table<R> table, String name) {
        R row = table.newRecord();
        row.set(name(table), good(tx, table, 0, name));
        Long last = tx.read().select(DSL.max(ordinal(table))).from(table).fetchOne(0, Long.class);
        row.set(ordinal(table), last == null ? 1 : last + 1);
        return tx.insert(row);
    }

    private static <R extends TableRecord<R>> long rename(Tx tx, Table<R> table, Listed listed, String name) {
        R row = current(tx, table, listed);
        row.set(name(table), good(tx, table, listed.id(), name));
        tx.update(row);
        return listed.id();
    }

    private static <R extends TableRecord<R>> long move(Tx tx, Table<R> table, Listed listed, boolean up) {
        current(tx, table, listed);
        Field<Long> ordinal = ordinal(table);
        List<R> rows = new ArrayList<>(
                tx.read().selectFrom(table).orderBy(ordinal, id(table)).fetch());
        int at = 0;
        while (rows.get(at).get(id(table)) != listed.id()) {
            at++;
        }
        int to = Math.clamp(up ? at - 1 : at + 1, 0, rows.size() - 1);
        rows.add(to, rows.remove(at));
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            if (row.get(ordinal) != i + 1L) {
                row.set(ordinal, i + 1L);
                tx.update(row);
            }
        }
        return listed.id();
    }

    private static <R extends TableRecord<R>> R current(Tx tx, Table<R> table, Listed listed) {
        R row = tx.read().fetchOne(table, id(table).eq(listed.id()));
        if (row == null || row.get(table.field("version", Long.class)) != listed.version()) {
            throw new ProblemException(Problem.of("problem.store.moved-on", table.getName()));
        }
        return row;
    }

    private static <R extends TableRecord<R>> String good(Tx tx, Table<R> table, long own, String typed) {
        String name = typed.strip();
        List<Problem> found = new ArrayList<>();
        if (name.isEmpty()) {
            found.add(Problem.of("problem.people.listed-empty"));
        }
        PersonCheck.text(PersonCheck.Text.LISTED, name, found);
        if (tx.read().fetchExists(table, name(table).eq(name).and(id(table).ne(own)))) {
            found.add(Problem.of("problem.people.listed-twice", name));
        }
        found.stream().findFirst().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return name;
    }

    private static Field<Long> id(Table<?> table) {
        return table.field("id", Long.class);
    }

    private static Field<String> name(Table<?> table) {
        return table.field("name", String.class);
    }

    private static Field<Long> ordinal(Table<?> table) {
        return table.field("ordinal", Long.class);
    }
}
