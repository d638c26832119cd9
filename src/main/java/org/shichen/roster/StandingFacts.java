package org.shichen.roster;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.POST_NEED;
import static org.shichen.store.schema.Tables.RULE_SETTING;
import static org.shichen.store.schema.Tables.SHIFT;
import static org.shichen.store.schema.Tables.SKILL;

import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.shichen.clock.DutyCalendar;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterRules;
import org.shichen.store.Tx;

/**
 * What the last judgement asks and hardly ever changes: who there is and who lives with whom, what posts need, how the
 * rules are applied. Private facts too: for judging, not for showing.
 *
 * @param facts without anybody's absences
 */
record StandingFacts(RosterFacts facts, RosterRules rules) {

    private static final Set<Table<?>> TABLES =
            Set.of(PERSON, PERSON_SKILL, SKILL, POST, POST_NEED, CHECKPOINT, SHIFT, RULE_SETTING);

    private record Key(DutyCalendar calendar) {}

    /** As they stand inside the act. */
    static StandingFacts within(Tx tx, DutyCalendar calendar) {
        return tx.standing(new Key(calendar), TABLES, dsl -> read(dsl, calendar));
    }

    static StandingFacts read(DSLContext dsl, DutyCalendar calendar) {
        return new StandingFacts(
                RosterFactsReader.aboutAll(dsl, calendar), new RosterRules(RosterFactsReader.settings(dsl)));
    }
}
