package org.shichen.briefing.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingSummary;
import org.shichen.paper.Document;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** Meetings and the ledger on paper, as they are known at a moment. Blocks; not for the FX thread. */
public final class MeetingPapers {

    private final Briefings briefings;
    private final Typefaces typefaces;

    public MeetingPapers(Briefings briefings, Typefaces typefaces) {
        this.briefings = briefings;
        this.typefaces = typefaces;
    }

    /**
     * @param id of the meeting or the action item that it is a document of, else ignored
     * @throws ProblemException {@code problem.minutes.no-meeting} when there is none, {@code problem.minutes.no-action}
     *     for an empty ledger or an unknown item, {@code problem.paper.no-glyph} when a name cannot be printed
     */
    public Printout print(MeetingDocument kind, long id, Imprint imprint, Instant moment) {
        Instant at = standing(kind, id, moment);
        Document document = switch (kind) {
            case LEDGER -> ledger(imprint, at);
            case BLANK_LOG -> BlankLogPaper.of(imprint, typefaces, at);
            default -> text(kind, id, imprint, at).onPaper(imprint, typefaces, at);
        };
        return PdfWriter.write(document, typefaces);
    }

    /**
     * The same document to be worked on in a word processor.
     *
     * @return the file (.docx)
     * @throws ProblemException as {@link #print}, and {@code problem.minutes.not-for-word} for what lies across the
     *     sheet
     */
    public byte[] word(MeetingDocument kind, long id, Imprint imprint, Instant moment) {
        if (!kind.forWord()) {
            throw new ProblemException(Problem.of("problem.minutes.not-for-word"));
        }
        Instant at = standing(kind, id, moment);
        return text(kind, id, imprint, at).forWord(imprint, typefaces, at);
    }

    private OfficialText text(MeetingDocument kind, long id, Imprint imprint, Instant moment) {
        return switch (kind) {
            case MINUTES -> MinutesPaper.of(meeting(id, moment), imprint, moment);
            case RECORD -> RecordPaper.of(meeting(id, moment), imprint);
            case SIGN_IN -> SignInPaper.of(meeting(id, moment), imprint);
            case NOTICE -> notice(id, imprint, moment);
            case BLANK_RECORD -> BlankRecordPaper.of(imprint);
            case BLANK_SIGN_IN -> SignInPaper.blank(imprint);
            case LEDGER, BLANK_LOG -> throw new IllegalArgumentException(kind.name());
        };
    }

    private Document ledger(Imprint imprint, Instant moment) {
        var items = briefings.actions(moment);
        if (items.isEmpty()) {
            throw new ProblemException(Problem.of("problem.minutes.no-action"));
        }
        Map<Long, MeetingSummary> meetings =
                briefings.meetings(moment).stream().collect(Collectors.toMap(MeetingSummary::id, Function.identity()));
        return LedgerPaper.of(items, meetings, imprint, typefaces, moment);
    }

    private OfficialText notice(long id, Imprint imprint, Instant moment) {
        ActionItem item = briefings.actions(moment).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.minutes.no-item", id)));
        MeetingSummary meeting = briefings.meetings(moment).stream()
                .filter(each -> each.id() == item.meetingId())
                .findFirst()
                .orElse(null);
        return NoticePaper.of(item, meeting, imprint, moment);
    }

    private Meeting meeting(long id, Instant moment) {
        return briefings
                .meeting(id, moment)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.minutes.no-meeting", id)));
    }

    /**
     * The action item of this number in the ledger, of the newest year that has it.
     *
     * @throws ProblemException {@code problem.minutes.no-item} when there is none
     */
    public long actionNumbered(int number, Instant moment) {
        return briefings.actions(moment).stream()
                .filter(item -> item.number() == number)
                .max(Comparator.comparingInt(ActionItem::year))
                .map(ActionItem::id)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.minutes.no-item", number)));
    }

    /**
     * The hash of the minutes' PDF as they stand at the moment, by which finalised minutes are known again.
     *
     * @return SHA-256 in hexadecimal
     */
    public String sha256(long meetingId, Imprint imprint, Instant moment) {
        Document minutes =
                text(MeetingDocument.MINUTES, meetingId, imprint, moment).onPaper(imprint, typefaces, moment);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(PdfWriter.write(minutes, typefaces).pdf()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was finalised is printed as it was then, whatever became of its action items since. */
    private Instant standing(MeetingDocument kind, long id, Instant moment) {
        Instant sealedAt =
                kind == MeetingDocument.MINUTES ? meeting(id, moment).keeping().sealedAt() : null;
        return sealedAt == null ? moment : sealedAt;
    }

    /**
     * The newest meeting of this number, of the series named or of any.
     *
     * @throws ProblemException {@code problem.minutes.no-meeting} when there is none
     */
    public long numbered(int number, String series, Instant moment) {
        return briefings.meetings(moment).stream()
                .filter(meeting ->
                        meeting.number() == number && meeting.series().name().contains(series))
                .findFirst()
                .map(MeetingSummary::id)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.minutes.no-meeting", number)));
    }

    static String names(List<Attendance> there, Words words) {
        return there.stream()
                .map(each -> each.reason().isEmpty()
                        ? each.name()
                        : words.of("briefing.with-reason", each.name(), each.reason()))
                .collect(Collectors.joining(words.of("briefing.comma")));
    }
}
