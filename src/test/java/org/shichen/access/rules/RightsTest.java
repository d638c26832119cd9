package org.shichen.access.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

class RightsTest {

    /** The whole table, in letters: Duty officer, Team lead, Clerk, Leader, Administrator, Wall. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("desk.settings", "LA"),
            Map.entry("journal.log", "DTCL"),
            Map.entry("journal.strike", "DTCL"),
            Map.entry("journal.state", "DTL"),
            Map.entry("journal.weather", "DTCL"),
            Map.entry("journal.print", "DTCLAW"),
            Map.entry("handover.give", "DTL"),
            Map.entry("handover.take", "DTL"),
            Map.entry("handover.refuse", "DTL"),
            Map.entry("handover.withdraw", "DTL"),
            Map.entry("handover.override", "TL"),
            Map.entry("handover.labels", "TL"),
            Map.entry("journal.tell", "DTCL"),
            Map.entry("journal.amend", "DTCL"),
            Map.entry("journal.quick", "DTCL"),
            Map.entry("checkpoint.contact", "DTL"),
            Map.entry("checkpoint.operation", "DTL"),
            Map.entry("map.add", "DTCL"),
            Map.entry("map.show", "DTCL"),
            Map.entry("map.datum", "DTCL"),
            Map.entry("map.place", "DTCL"),
            Map.entry("map.order", "DTCL"),
            Map.entry("map.remove", "DTCL"),
            Map.entry("sketch.draw", "DTCL"),
            Map.entry("sketch.reshape", "DTCL"),
            Map.entry("sketch.rename", "DTCL"),
            Map.entry("sketch.kind", "DTCL"),
            Map.entry("sketch.delete", "DTCL"),
            Map.entry("sketch.show", "DTCL"),
            Map.entry("area.draw", "TL"),
            Map.entry("area.reshape", "TL"),
            Map.entry("area.rename", "TL"),
            Map.entry("area.kind", "TL"),
            Map.entry("area.delete", "TL"),
            Map.entry("checkpoint.save", "TL"),
            Map.entry("checkpoint.move", "TL"),
            Map.entry("checkpoint.retire", "TL"),
            Map.entry("checkpoint.limits", "TL"),
            Map.entry("checkpoint.acknowledge", "DTL"),
            Map.entry("checkpoint.roll-call", "DTL"),
            Map.entry("figures.enter", "DTCL"),
            Map.entry("figures.correct", "DTCL"),
            Map.entry("figures.nil", "DTCL"),
            Map.entry("batches.draft", "DTCL"),
            Map.entry("batches.check", "DTCL"),
            Map.entry("batches.sign", "TL"),
            Map.entry("batches.override", "TL"),
            Map.entry("batches.send", "DTCL"),
            Map.entry("batches.drop", "DTCL"),
            Map.entry("batches.cut-offs", "TCL"),
            Map.entry("assessment.save", "DTCL"),
            Map.entry("assessment.review", "TCL"),
            Map.entry("assessment.issue", "TL"),
            Map.entry("assessment.override", "TL"),
            Map.entry("catalogue.save", "TCL"),
            Map.entry("catalogue.order", "TCL"),
            Map.entry("supplies.move", "DTCL"),
            Map.entry("supplies.kinds", "TCL"),
            Map.entry("roster.assign", "DTL"),
            Map.entry("roster.move", "DTL"),
            Map.entry("roster.remove", "DTL"),
            Map.entry("roster.order", "TL"),
            Map.entry("people.save", "TCLA"),
            Map.entry("people.squads", "TCLA"),
            Map.entry("people.skills", "TCLA"),
            Map.entry("people.import", "TCLA"),
            Map.entry("people.absence", "TL"),
            Map.entry("people.absence-remove", "TL"),
            Map.entry("people.household", "TL"),
            Map.entry("plan.post", "TL"),
            Map.entry("plan.shift", "TL"),
            Map.entry("plan.requirement", "TL"),
            Map.entry("plan.level", "TL"),
            Map.entry("plan.pattern", "TL"),
            Map.entry("plan.rule", "TL"),
            Map.entry("plan.meal-window", "TL"),
            Map.entry("roster.override", "TL"),
            Map.entry("roster.lay", "TL"),
            Map.entry("roster.fill", "TL"),
            Map.entry("roster.weights", "TL"),
            Map.entry("roster.wish", "TL"),
            Map.entry("roster.import", "TL"),
            Map.entry("roster.publish", "TL"),
            Map.entry("swap.approve", "TL"),
            Map.entry("swap.refuse", "TL"),
            Map.entry("roster.swap-places", "DTL"),
            Map.entry("roster.split", "DTL"),
            Map.entry("roster.lead", "DTL"),
            Map.entry("roster.pin", "DTL"),
            Map.entry("roster.print", "DTCLAW"),
            Map.entry("minutes.print", "DTCLAW"),
            Map.entry("figures.report", "DTCLAW"),
            Map.entry("map.print", "DTCLAW"),
            Map.entry("roster.note", "DTL"),
            Map.entry("roster.paste", "DTL"),
            Map.entry("attendance.record", "DTL"),
            Map.entry("attendance.strike", "DTL"),
            Map.entry("swap.ask", "DTCL"),
            Map.entry("swap.agree", "DTCL"),
            Map.entry("swap.withdraw", "DTCL"),
            Map.entry("briefing.hold", "DTCL"),
            Map.entry("briefing.step", "DTCL"),
            Map.entry("briefing.urge", "DTCL"),
            Map.entry("briefing.extend", "DTCL"),
            Map.entry("briefing.cohandler", "DTCL"),
            Map.entry("briefing.revise", "DTCL"),
            Map.entry("briefing.speak", "DTCL"),
            Map.entry("briefing.unspeak", "DTCL"),
            Map.entry("briefing.decide", "DTCL"),
            Map.entry("briefing.mark", "DTCL"),
            Map.entry("briefing.series", "TCL"),
            Map.entry("briefing.review", "TCL"),
            Map.entry("briefing.finalise", "TCL"),
            Map.entry("briefing.issue", "TCL"),
            Map.entry("briefing.back", "TCL"),
            Map.entry("access.open", "A"),
            Map.entry("access.role", "A"),
            Map.entry("access.close", "A"),
            Map.entry("access.reset", "A"),
            Map.entry("access.passphrase", "DTCLAW"),
            Map.entry("access.pin", "DTCLAW"),
            Map.entry("access.sign-in", "DTCLAW"),
            Map.entry("desk.backup-folders", "LA"),
            Map.entry("store.backup", "DTLA"),
            Map.entry("store.verify", "DTCLA"),
            Map.entry("store.reindex", "DTCLA"),
            Map.entry("store.restore", "LA"),
            Map.entry("store.repair", "LA"));

    @Test
    void every_role_may_do_exactly_what_the_table_says() {
        Map<String, String> actual = new TreeMap<>();
        for (String act : Rights.acts()) {
            actual.put(
                    act,
                    Stream.of(Role.values())
                            .filter(role -> Rights.mayDo(role, act))
                            .map(role -> role.name().substring(0, 1))
                            .collect(Collectors.joining()));
        }
        assertEquals(new TreeMap<>(TABLE), actual);
    }

    @Test
    void an_act_that_nobody_thought_of_is_nobodys() {
        for (Role role : Role.values()) {
            assertFalse(Rights.mayDo(role, "roster.invented"), role.name());
        }
    }

    @Test
    void every_act_of_the_table_has_words() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Rights.acts().forEach(act -> assertTrue(words.has("act." + act), act));
        }
    }

    @Test
    void only_who_assigns_people_sees_why_they_are_away() {
        assertEquals(
                "TL",
                Stream.of(Role.values())
                        .filter(Rights::seesPrivateFacts)
                        .map(role -> role.name().substring(0, 1))
                        .collect(Collectors.joining()));
    }
}
