package org.shichen.people;

import static org.shichen.store.schema.Tables.HOUSEHOLD;
import static org.shichen.store.schema.Tables.PERSON;

import java.util.List;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.HouseholdRecord;
import org.shichen.store.schema.tables.records.PersonRecord;

/** Who lives with whom; at most one household for a person. Blocks; not for the FX thread. */
public final class Households {

    private final Store store;

    public Households(Store store) {
        this.store = store;
    }

    /**
     * Records that two people live together. Who has none joins the household of the other.
     *
     * @param version of the person, as it was read
     * @throws ProblemException when both have a household already, each another one
     */
    public void join(Act act, long person, long version, long with, HouseholdKind kind) {
        store.write(act, tx -> {
            PersonRecord one = current(tx, person, version);
            PersonRecord other = tx.read().fetchSingle(PERSON, PERSON.ID.eq(with));
            if (person == with) {
                throw new ProblemException(Problem.of("problem.people.household-self", one.getName()));
            }
            Long household = one.getHouseholdId() != null ? one.getHouseholdId() : other.getHouseholdId();
            if (other.getHouseholdId() != null && !other.getHouseholdId().equals(household)) {
                throw new ProblemException(Problem.of("problem.people.two-households", one.getName(), other.getName()));
            }
            if (household == null) {
                HouseholdRecord row = new HouseholdRecord();
                row.setKind(kind.name());
                household = tx.insert(row);
            } else {
                HouseholdRecord row = tx.read().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(household));
                if (!row.getKind().equals(kind.name())) {
                    row.setKind(kind.name());
                    tx.update(row);
                }
            }
            for (PersonRecord row : List.of(one, other)) {
                if (row.getHouseholdId() == null) {
                    row.setHouseholdId(household);
                    tx.update(row);
                }
            }
            return household;
        });
    }

    /** The person lives there no more; a household of one is none, and goes with them. */
    public void leave(Act act, long person, long version) {
        store.write(act, tx -> {
            Long household = current(tx, person, version).getHouseholdId();
            if (household == null) {
                throw new ProblemException(Problem.of("problem.people.no-household"));
            }
            List<PersonRecord> members = tx.read().fetch(PERSON, PERSON.HOUSEHOLD_ID.eq(household));
            for (PersonRecord row : members) {
                if (row.getId() == person || members.size() <= 2) {
                    row.setHouseholdId(null);
                    tx.update(row);
                }
            }
            if (members.size() <= 2) {
                HouseholdRecord row = tx.read().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(household));
                tx.delete(HOUSEHOLD, household, row.getVersion());
            }
            return household;
        });
    }

    private static PersonRecord current(Tx tx, long person, long version) {
        PersonRecord row = tx.read().fetchOne(PERSON, PERSON.ID.eq(person));
        if (row == null || row.getVersion() != version) {
            throw new ProblemException(Problem.of("problem.store.moved-on", PERSON.getName()));
        }
        return row;
    }
}
