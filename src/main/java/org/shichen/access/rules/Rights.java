package org.shichen.access.rules;

import static org.shichen.access.Role.ADMINISTRATOR;
import static org.shichen.access.Role.CLERK;
import static org.shichen.access.Role.DUTY_OFFICER;
import static org.shichen.access.Role.LEADER;
import static org.shichen.access.Role.TEAM_LEAD;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shichen.access.Role;

/**
 * Who may do what. One table, asked by the guard of the store and by the window alike; what is not in it is nobody's.
 */
public final class Rights {

    private static final Map<String, Set<Role>> WHO = new LinkedHashMap<>();

    static {
        Set<Role> desk = EnumSet.of(DUTY_OFFICER, TEAM_LEAD, LEADER);
        Set<Role> writers = EnumSet.of(DUTY_OFFICER, TEAM_LEAD, CLERK, LEADER);
        Set<Role> everybody = EnumSet.allOf(Role.class);
        WHO.put("journal.log", writers);
        WHO.put("journal.strike", writers);
        WHO.put("checkpoint.contact", desk);
        WHO.put("checkpoint.operation", desk);
        WHO.put("roster.assign", desk);
        WHO.put("roster.move", desk);
        WHO.put("roster.remove", desk);
        WHO.put("roster.order", EnumSet.of(TEAM_LEAD, LEADER));
        WHO.put("briefing.hold", writers);
        WHO.put("briefing.step", writers);
        WHO.put("access.open", EnumSet.of(ADMINISTRATOR));
        WHO.put("access.role", EnumSet.of(ADMINISTRATOR));
        WHO.put("access.close", EnumSet.of(ADMINISTRATOR));
        WHO.put("access.reset", EnumSet.of(ADMINISTRATOR));
        WHO.put("access.passphrase", everybody);
        WHO.put("access.pin", everybody);
        WHO.put("access.sign-in", everybody);
        WHO.put("desk.backup-folders", EnumSet.of(ADMINISTRATOR, LEADER));
        WHO.put("store.backup", EnumSet.of(ADMINISTRATOR, LEADER, TEAM_LEAD, DUTY_OFFICER));
        WHO.put("store.verify", EnumSet.of(ADMINISTRATOR, LEADER, TEAM_LEAD, CLERK, DUTY_OFFICER));
        WHO.put("store.restore", EnumSet.of(ADMINISTRATOR, LEADER));
        WHO.put("store.repair", EnumSet.of(ADMINISTRATOR, LEADER));
    }

    /** Roles that assign people and therefore see why somebody is away and who lives with whom. */
    private static final Set<Role> SEE_PRIVATE_FACTS = EnumSet.of(TEAM_LEAD, LEADER);

    private Rights() {}

    /** @param act name of an act, see {@link org.shichen.store.Act#name()} */
    public static boolean mayDo(Role role, String act) {
        return WHO.getOrDefault(act, Set.of()).contains(role);
    }

    /** Households, illness, isolation. */
    public static boolean seesPrivateFacts(Role role) {
        return SEE_PRIVATE_FACTS.contains(role);
    }

    /** Every act that somebody may do. */
    public static Set<String> acts() {
        return WHO.keySet();
    }
}
