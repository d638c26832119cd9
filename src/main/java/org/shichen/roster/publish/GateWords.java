package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.publish.PublishLine.Weight;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.Gate.Allowed;
import org.shichen.roster.publish.rules.Gate.Finding;
import org.shichen.roster.publish.rules.MissingSeat;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** The publish gate in the words of one language, for the sheet and for the command. Pure. */
public final class GateWords {

    /** Signs by which the kinds are told apart without colour. */
    private static final String FORBIDDEN = "×";

    private static final String ALLOWED = "◇";
    private static final String WARNING = "△";
    private static final String GAP = "○";

    /** The rules' own sentences say that nothing was saved; here nothing was tried. */
    private static final String OWN = "publish.breach.";

    private final Words words;
    private final Formats formats;
    private final RosterNames names;

    public GateWords(Words words, Formats formats, RosterNames names) {
        this.words = words;
        this.formats = formats;
        this.names = names;
    }

    /** What is published already as it stands. */
    String stands(Gate gate, int version) {
        return words.of("publish.verdict.stands", range(gate), version);
    }

    private String range(Gate gate) {
        return words.of(
                "publish.range",
                formats.date(gate.range().first()),
                formats.date(gate.range().last()),
                gate.duties());
    }

    /** What it comes to, in one sentence. */
    public String verdict(Gate gate) {
        String range = range(gate);
        if (gate.refused()) {
            return words.of("publish.verdict.refused", range, gate.forbidden().size());
        }
        return gate.needsReason()
                ? words.of(
                        "publish.verdict.reason",
                        range,
                        gate.warningCount() + gate.leave().size(),
                        gate.gaps().size(),
                        gate.missing())
                : words.of("publish.verdict.clean", range);
    }

    /** Everything in order of weight: what refuses, what was allowed, warnings by rule, leave, gaps. */
    public List<PublishLine> lines(Gate gate) {
        List<PublishLine> lines = new ArrayList<>();
        if (gate.past()) {
            lines.add(PublishLine.head(
                    words.of("publish.past", formats.date(gate.range().first()))));
        }
        if (gate.refused()) {
            lines.add(new PublishLine(
                    Weight.HEAD_REFUSING,
                    FORBIDDEN,
                    words.of("publish.head.forbidden", gate.forbidden().size()),
                    "",
                    null));
            gate.forbidden().forEach(finding -> lines.add(line(FORBIDDEN, finding, "")));
        }
        section(lines, ALLOWED, "publish.head.allowed", gate.allowed(), this::allowed);
        gate.warnings().forEach((rule, findings) -> {
            lines.add(new PublishLine(
                    Weight.HEAD,
                    WARNING,
                    words.of("publish.head.warnings", words.of("rule." + rule.name()), findings.size()),
                    "",
                    null));
            findings.forEach(finding -> lines.add(line(WARNING, finding, "")));
        });
        section(
                lines,
                WARNING,
                "publish.head.leave",
                gate.leave(),
                problem -> new PublishLine(Weight.LINE, WARNING, words.of(problem), "", null));
        if (!gate.gaps().isEmpty()) {
            lines.add(new PublishLine(
                    Weight.HEAD, GAP, words.of("publish.head.gaps", gate.gaps().size(), gate.missing()), "", null));
            gate.gaps().forEach(gap -> lines.add(new PublishLine(Weight.LINE, GAP, gap(gap), "", null)));
        }
        return lines;
    }

    private <T> void section(
            List<PublishLine> lines, String sign, String head, List<T> all, Function<T, PublishLine> line) {
        if (!all.isEmpty()) {
            lines.add(new PublishLine(Weight.HEAD, sign, words.of(head, all.size()), "", null));
            all.forEach(each -> lines.add(line.apply(each)));
        }
    }

    private PublishLine allowed(Allowed allowed) {
        String by = allowed.override().by();
        String why = allowed.override().reason();
        return line(
                ALLOWED,
                allowed.finding(),
                allowed.counterpart()
                        ? words.of(
                                "publish.allowed.counterpart",
                                why,
                                by,
                                names.person(allowed.override().personId()))
                        : words.of("publish.allowed", why, by));
    }

    private PublishLine line(String sign, Finding finding, String note) {
        return new PublishLine(
                Weight.LINE,
                sign,
                words.of("publish.finding", duty(finding.duty()), sentence(finding.words())),
                note,
                finding.duty());
    }

    private String sentence(Problem problem) {
        String own = OWN + problem.key().substring(problem.key().lastIndexOf("roster.") + "roster.".length());
        return words.has(own)
                ? words.of(own, problem.args().toArray())
                : words.of(problem).strip();
    }

    private String duty(Duty duty) {
        return words.of(
                "publish.duty",
                date(duty.dutyDate()),
                names.shift(duty.shiftId()),
                names.post(duty.postId()),
                names.person(duty.personId()));
    }

    private String gap(MissingSeat gap) {
        PostStaffing worst = gap.worst();
        String told = words.of(
                "publish.gap",
                date(gap.date()),
                gap.shift().name(),
                names.post(worst.post().id()),
                worst.headsLeast(),
                worst.heads(),
                worst.missing());
        if (worst.swornMissing()) {
            told = words.of("publish.gap.sworn", told, worst.swornLeast(), worst.sworn());
        }
        return gap.whole()
                ? told
                : words.of("publish.gap.part", told, formats.time(gap.from()), formats.time(gap.to()));
    }

    private String date(LocalDate date) {
        return words.of("publish.date", formats.shortDate(date), formats.weekday(date));
    }
}
