package org.shichen.desk.begin;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.PUBLISHED_DUTY;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.SETTING;
import static org.shichen.store.schema.Tables.SHIFT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.shichen.access.Role;
import org.shichen.store.Backups;
import org.shichen.store.Store;

/** Looks up how far a new desk has come. Blocks; not for the FX thread. */
public final class Beginnings {

    private final Store store;

    public Beginnings(Store store) {
        this.store = store;
    }

    /** What is done. */
    public Set<Beginning> done() {
        return store.read(dsl -> {
            Set<Beginning> done = EnumSet.noneOf(Beginning.class);
            for (Beginning each : Beginning.values()) {
                if (done(dsl, each)) {
                    done.add(each);
                }
            }
            return done;
        });
    }

    private static boolean done(DSLContext dsl, Beginning what) {
        return switch (what) {
            // The first person is whoever set the desk up.
            case PEOPLE -> dsl.fetchExists(dsl.selectOne().from(PERSON).limit(1).offset(1));
            case ACCOUNTS -> anybody(dsl, Role.TEAM_LEAD, Role.LEADER) && anybody(dsl, Role.DUTY_OFFICER, Role.LEADER);
            case CHECKPOINTS -> dsl.fetchExists(CHECKPOINT, CHECKPOINT.RETIRED_AT.isNull());
            case SHIFTS -> dsl.fetchExists(SHIFT) && dsl.fetchExists(POST);
            case NEEDS -> dsl.fetchExists(REQUIREMENT);
            case ROSTER -> dsl.fetchExists(DUTY);
            case PUBLISHED -> dsl.fetchExists(PUBLISHED_DUTY);
            case SECOND_DISK ->
                dsl.fetchExists(SETTING, SETTING.NAME.eq(Backups.SECOND).and(SETTING.CONTENT.ne("")));
        };
    }

    private static boolean anybody(DSLContext dsl, Role... roles) {
        return dsl.fetchExists(
                ACCOUNT,
                ACCOUNT.ACTIVE
                        .eq(1L)
                        .and(ACCOUNT.ROLE.in(
                                List.of(roles).stream().map(Role::name).toList())));
    }
}
