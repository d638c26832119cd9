package org.shichen.briefing.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Decision;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.Presence;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.OfficialPaper;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 会议纪要 to GB/T 9704-2012 10.3: what was said in short, what was decided, who does it until when. Pure. */
final class MinutesPaper {

    private final Meeting meeting;
    private final Imprint imprint;
    private final Words words;
    private final OfficialPaper paper;

    private MinutesPaper(Meeting meeting, Imprint imprint, OfficialPaper paper) {
        this.meeting = meeting;
        this.imprint = imprint;
        this.words = imprint.words();
        this.paper = paper;
    }

    static OfficialText of(Meeting meeting, Imprint imprint, Instant madeAt) {
        String title = imprint.words()
                .of(
                        "minutes.title",
                        meeting.summary().series().name(),
                        meeting.summary().number());
        return new OfficialText(title, paper -> new MinutesPaper(meeting, imprint, paper).set(madeAt));
    }

    private void set(Instant madeAt) {
        String series = meeting.summary().series().name();
        LocalDate held =
                imprint.formats().calendar().localDate(meeting.summary().opened());
        String number = words.of("minutes.number", meeting.summary().number());
        paper.bookmark(number);
        paper.mark(
                words.of("minutes.mark", imprint.unit(), series),
                number,
                imprint.unit(),
                imprint.formats().date(held));
        paper.text(words.of(
                meeting.chair().isEmpty() ? "minutes.opening.unchaired" : "minutes.opening",
                imprint.formats().date(held),
                meeting.chair(),
                series,
                meeting.summary().number(),
                meeting.summary().title()));
        agenda();
        decisions();
        people();
        paper.colophon(
                "",
                imprint.unit(),
                words.of(
                        "minutes.issued",
                        imprint.formats().date(imprint.formats().calendar().localDate(madeAt))));
    }

    private void agenda() {
        List<AgendaItem> spoken = meeting.agenda().stream()
                .filter(item -> !item.topic().isBlank() || !item.notes().isBlank())
                .toList();
        for (int i = 0; i < spoken.size(); i++) {
            AgendaItem item = spoken.get(i);
            paper.paragraph(Numerals.topic(i + 1, item.topic(), words), OfficialGrid.HEAD);
            paper.text(item.notes());
        }
    }

    private void decisions() {
        if (meeting.decisions().isEmpty()) {
            return;
        }
        paper.paragraph(words.of("minutes.decided"), OfficialGrid.HEAD);
        for (Decision decision : meeting.decisions()) {
            String who = meeting.actions().stream()
                    .filter(action -> action.decision() == decision.ordinal())
                    .map(this::charged)
                    .collect(Collectors.joining());
            paper.paragraph(
                    words.of("minutes.decision", decision.ordinal(), decision.content(), who), OfficialGrid.BODY);
        }
    }

    private String charged(ActionItem action) {
        return words.of("minutes.charged", action.handler(), imprint.formats().date(action.due()));
    }

    private void people() {
        if (!meeting.attendance().isEmpty()) {
            paper.blank(1);
        }
        for (Presence presence : List.of(Presence.PRESENT, Presence.ABSENT, Presence.GUEST)) {
            List<Attendance> there = meeting.attendance().stream()
                    .filter(each -> each.presence() == presence)
                    .toList();
            if (!there.isEmpty()) {
                paper.labelled(words.of("minutes.presence." + presence), MeetingPapers.names(there, words));
            }
        }
    }
}
