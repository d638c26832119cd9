package org.shichen.briefing.papers;

import java.util.List;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Decision;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.Presence;
import org.shichen.briefing.Speech;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.OfficialPaper;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 会议记录: everything as it was, with the time of closing and places to sign. It is kept, not issued. Pure. */
final class RecordPaper {

    private RecordPaper() {}

    static OfficialText of(Meeting meeting, Imprint imprint) {
        String title = imprint.words()
                .of(
                        "minutes.record.title",
                        meeting.summary().series().name(),
                        meeting.summary().number());
        return new OfficialText(title, paper -> set(meeting, title, imprint, paper));
    }

    private static void set(Meeting meeting, String title, Imprint imprint, OfficialPaper paper) {
        paper.bookmark(title);
        paper.title(title);
        head(meeting, imprint, paper);
        for (AgendaItem item : meeting.agenda()) {
            paper.paragraph(Numerals.topic(item.ordinal(), item.topic(), imprint.words()), OfficialGrid.HEAD);
            paper.text(item.notes());
            spoken(meeting, item.id(), imprint, paper);
        }
        spoken(meeting, 0, imprint, paper);
        decided(meeting, imprint, paper);
        closed(meeting, imprint, paper);
    }

    /** What stands before the topics, in the order of the form. */
    private static void head(Meeting meeting, Imprint imprint, OfficialPaper paper) {
        Words words = imprint.words();
        paper.labelled(words.of("minutes.record.name"), meeting.summary().title());
        var formats = imprint.formats();
        var opened = meeting.summary().opened();
        paper.labelled(
                words.of("minutes.record.time"),
                formats.date(formats.calendar().localDate(opened)) + " " + formats.time(opened)
                        + (meeting.ended() == null ? "" : "\u2013" + formats.time(meeting.ended())));
        paper.labelled(words.of("minutes.record.place"), meeting.place());
        paper.labelled(words.of("minutes.record.chair"), meeting.chair());
        for (Presence presence : Presence.values()) {
            List<Attendance> there = meeting.attendance().stream()
                    .filter(each -> each.presence() == presence)
                    .toList();
            if (!there.isEmpty()) {
                paper.labelled(words.of("minutes.presence." + presence), MeetingPapers.names(there, words));
            }
        }
        paper.labelled(
                words.of("minutes.record.counts"),
                words.of("minutes.record.counted", meeting.expected(), meeting.present()));
        paper.labelled(words.of("minutes.record.recorder"), meeting.recorder());
    }

    /** With who is charged and until when. */
    private static void decided(Meeting meeting, Imprint imprint, OfficialPaper paper) {
        Words words = imprint.words();
        if (!meeting.decisions().isEmpty()) {
            paper.paragraph(words.of("minutes.decided"), OfficialGrid.HEAD);
        }
        for (Decision decision : meeting.decisions()) {
            paper.paragraph(
                    words.of("minutes.decision", decision.ordinal(), decision.content(), ""), OfficialGrid.BODY);
            for (ActionItem action : meeting.actions()) {
                if (action.decision() == decision.ordinal()) {
                    paper.paragraph(
                            words.of(
                                    "minutes.charged",
                                    action.handler(),
                                    imprint.formats().date(action.due())),
                            OfficialGrid.SUBHEAD);
                }
            }
        }
    }

    private static void closed(Meeting meeting, Imprint imprint, OfficialPaper paper) {
        Words words = imprint.words();
        // Nobody signs a page on which nothing is said.
        paper.together(meeting.ended() == null ? 3 : 4);
        if (meeting.ended() != null) {
            paper.paragraph(
                    words.of("minutes.record.closed", imprint.formats().time(meeting.ended())), OfficialGrid.BODY);
        }
        paper.blank(1);
        paper.atRight(words.of("minutes.record.signed.chair"));
        paper.atRight(words.of("minutes.record.signed.recorder"));
    }

    /** Who said what to the topic, in the order in which it was said; 0 for what belongs to no topic. */
    private static void spoken(Meeting meeting, long topic, Imprint imprint, OfficialPaper paper) {
        for (Speech speech : meeting.speeches()) {
            if ((speech.topicId() == null ? 0 : speech.topicId()) == topic) {
                paper.paragraph(
                        imprint.words()
                                .of(
                                        "meetings.record.speech",
                                        imprint.formats().time(speech.at()),
                                        speech.speaker(),
                                        speech.content()),
                        OfficialGrid.BODY);
            }
        }
    }
}
