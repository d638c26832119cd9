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
        Set<Role> assigners = EnumSet.of(TEAM_LEAD, LEADER);
        Set<Role> keepers = EnumSet.of(TEAM_LEAD, CLERK, LEADER, ADMINISTRATOR);
        Set<Role> everybody = EnumSet.allOf(Role.class);
        WHO.put("journal.log", writers);
        WHO.put("journal.strike", writers);
        WHO.put("checkpoint.contact", desk);
        WHO.put("checkpoint.operation", desk);
        WHO.put("map.add", writers);
        WHO.put("map.show", writers);
        WHO.put("map.datum", writers);
        WHO.put("map.order", writers);
        WHO.put("map.remove", writers);
        WHO.put("map.print", everybody);
        WHO.put("checkpoint.save", assigners);
        WHO.put("checkpoint.move", assigners);
        WHO.put("checkpoint.retire", assigners);
        WHO.put("checkpoint.limits", assigners);
        WHO.put("checkpoint.acknowledge", desk);
        WHO.put("checkpoint.roll-call", desk);
        WHO.put("figures.enter", writers);
        WHO.put("figures.correct", writers);
        WHO.put("figures.nil", writers);
        WHO.put("roster.assign", desk);
        WHO.put("roster.move", desk);
        WHO.put("roster.remove", desk);
        WHO.put("roster.order", assigners);
        WHO.put("people.save", keepers);
        WHO.put("people.squads", keepers);
        WHO.put("people.skills", keepers);
        WHO.put("people.import", keepers);
        WHO.put("people.absence", assigners);
        WHO.put("people.absence-remove", assigners);
        WHO.put("people.household", assigners);
        WHO.put("plan.post", assigners);
        WHO.put("plan.shift", assigners);
        WHO.put("plan.requirement", assigners);
        WHO.put("plan.level", assigners);
        WHO.put("plan.pattern", assigners);
        WHO.put("plan.rule", assigners);
        WHO.put("plan.meal-window", assigners);
        WHO.put("roster.override", assigners);
        WHO.put("roster.lay", assigners);
        WHO.put("roster.fill", assigners);
        WHO.put("roster.weights", assigners);
        WHO.put("roster.wish", assigners);
        WHO.put("roster.import", assigners);
        WHO.put("roster.publish", assigners);
        WHO.put("swap.approve", assigners);
        WHO.put("swap.refuse", assigners);
        WHO.put("roster.swap-places", desk);
        WHO.put("roster.split", desk);
        WHO.put("roster.lead", desk);
        WHO.put("roster.pin", desk);
        WHO.put("roster.note", desk);
        WHO.put("roster.paste", desk);
        WHO.put("attendance.record", desk);
        WHO.put("attendance.strike", desk);
        WHO.put("swap.ask", writers);
        WHO.put("swap.agree", writers);
        WHO.put("swap.withdraw", writers);
        WHO.put("roster.print", everybody);
        WHO.put("minutes.print", everybody);
        WHO.put("figures.report", everybody);
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
        WHO.put("desk.settings", EnumSet.of(ADMINISTRATOR, LEADER));
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
