package org.shichen.access.rules;

import static org.shichen.access.Role.ADMINISTRATOR;
import static org.shichen.access.Role.CLERK;
import static org.shichen.access.Role.DUTY_OFFICER;
import static org.shichen.access.Role.LEADER;
import static org.shichen.access.Role.TEAM_LEAD;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.access.Role;
import org.shichen.problem.Problem;
import org.shichen.ui.Notices;

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
        Set<Role> recorders = EnumSet.of(TEAM_LEAD, CLERK, LEADER);
        Set<Role> everybody = EnumSet.allOf(Role.class);
        WHO.put("journal.log", writers);
        WHO.put("journal.strike", writers);
        WHO.put("journal.weather", writers);
        WHO.put("journal.print", everybody);
        WHO.put("handover.give", desk);
        WHO.put("handover.take", desk);
        WHO.put("handover.refuse", desk);
        WHO.put("handover.withdraw", desk);
        WHO.put("handover.override", assigners);
        WHO.put("handover.labels", assigners);
        WHO.put("journal.state", desk);
        WHO.put("journal.tell", writers);
        WHO.put("journal.amend", writers);
        WHO.put("journal.quick", writers);
        WHO.put("checkpoint.contact", desk);
        WHO.put("checkpoint.operation", desk);
        WHO.put("map.add", writers);
        WHO.put("map.show", writers);
        WHO.put("map.datum", writers);
        WHO.put("map.place", writers);
        WHO.put("map.order", writers);
        WHO.put("map.remove", writers);
        WHO.put("map.print", everybody);
        WHO.put("sketch.draw", writers);
        WHO.put("sketch.reshape", writers);
        WHO.put("sketch.rename", writers);
        WHO.put("sketch.kind", writers);
        WHO.put("sketch.delete", writers);
        WHO.put("sketch.show", writers);
        WHO.put("area.draw", assigners);
        WHO.put("area.reshape", assigners);
        WHO.put("area.rename", assigners);
        WHO.put("area.kind", assigners);
        WHO.put("area.delete", assigners);
        WHO.put("checkpoint.save", assigners);
        WHO.put("checkpoint.move", assigners);
        WHO.put("checkpoint.retire", assigners);
        WHO.put("checkpoint.limits", assigners);
        WHO.put("checkpoint.acknowledge", desk);
        WHO.put("checkpoint.roll-call", desk);
        WHO.put("figures.enter", writers);
        WHO.put("figures.correct", writers);
        WHO.put("figures.nil", writers);
        WHO.put("batches.draft", writers);
        WHO.put("batches.check", writers);
        WHO.put("batches.sign", assigners);
        WHO.put("batches.override", assigners);
        WHO.put("batches.send", writers);
        WHO.put("batches.drop", writers);
        WHO.put("batches.cut-offs", recorders);
        WHO.put("assessment.save", writers);
        WHO.put("assessment.review", recorders);
        WHO.put("assessment.issue", assigners);
        WHO.put("assessment.override", assigners);
        WHO.put("catalogue.save", recorders);
        WHO.put("catalogue.order", recorders);
        WHO.put("supplies.move", writers);
        WHO.put("supplies.kinds", recorders);
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
        WHO.put("briefing.urge", writers);
        WHO.put("briefing.extend", writers);
        WHO.put("briefing.cohandler", writers);
        WHO.put("briefing.revise", writers);
        WHO.put("briefing.speak", writers);
        WHO.put("briefing.unspeak", writers);
        WHO.put("briefing.decide", writers);
        WHO.put("briefing.mark", writers);
        WHO.put("briefing.series", recorders);
        WHO.put("briefing.review", recorders);
        WHO.put("briefing.finalise", recorders);
        WHO.put("briefing.issue", recorders);
        WHO.put("briefing.back", recorders);
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
        WHO.put("store.reindex", EnumSet.of(ADMINISTRATOR, LEADER, TEAM_LEAD, CLERK, DUTY_OFFICER));
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

    /** Why this role is refused this act, and who could do it instead. */
    public static Problem refusal(Role role, String act) {
        return Problem.of(
                "problem.access.not-allowed",
                role,
                new Notices.Word("act." + act),
                List.copyOf(EnumSet.copyOf(whoMay(act))));
    }

    /** In the order of the roles; the leader where nobody has the right, who answers for the desk. */
    public static Set<Role> whoMay(String act) {
        Set<Role> may = WHO.getOrDefault(act, Set.of());
        return may.isEmpty() ? EnumSet.of(LEADER) : may;
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
