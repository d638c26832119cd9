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
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.paper.OfficialComposer;
import org.shichen.paper.OfficialGrid;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 会议纪要 to GB/T 9704-2012 10.3: what was said in short, what was decided, who does it until when. Pure. */
final class MinutesPaper {

    private final Meeting meeting;
    private final Imprint imprint;
    private final Words words;
    private final OfficialComposer paper;

    private MinutesPaper(Meeting meeting, Imprint imprint, Measure measure) {
        this.meeting = meeting;
        this.imprint = imprint;
        this.words = imprint.words();
        this.paper = new OfficialComposer(measure);
    }

    static Document of(Meeting meeting, Imprint imprint, Measure measure, Instant madeAt) {
        return new MinutesPaper(meeting, imprint, measure).set(madeAt);
    }

    private Document set(Instant madeAt) {
        String series = meeting.summary().series().name();
        LocalDate held =
                imprint.formats().calendar().localDate(meeting.summary().opened());
        String title = words.of("minutes.mark", imprint.unit(), series);
        paper.mark(
                title,
                words.of("minutes.number", meeting.summary().number()),
                imprint.unit(),
                imprint.formats().date(held));
        paper.bookmark(words.of("minutes.number", meeting.summary().number()));
        paper.paragraph(
                words.of(
                        meeting.chair().isEmpty() ? "minutes.opening.unchaired" : "minutes.opening",
                        imprint.formats().date(held),
                        meeting.chair(),
                        series,
                        meeting.summary().number(),
                        meeting.summary().title()),
                OfficialGrid.BODY);
        agenda();
        decisions();
        people();
        paper.colophon(
                "",
                imprint.unit(),
                words.of(
                        "minutes.issued",
                        imprint.formats().date(imprint.formats().calendar().localDate(madeAt))));
        return paper.finish(
                words.of("minutes.title", series, meeting.summary().number()),
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                madeAt);
    }

    private void agenda() {
        List<AgendaItem> spoken = meeting.agenda().stream()
                .filter(item -> !item.topic().isBlank() || !item.notes().isBlank())
                .toList();
        for (int i = 0; i < spoken.size(); i++) {
            AgendaItem item = spoken.get(i);
            paper.paragraph(words.of("minutes.topic", Numerals.of(i + 1, words), item.topic()), OfficialGrid.HEAD);
            paper.paragraph(item.notes(), OfficialGrid.BODY);
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
