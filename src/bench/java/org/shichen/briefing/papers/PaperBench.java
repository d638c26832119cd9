package org.shichen.briefing.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shichen.bench.Told;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingKeeping;
import org.shichen.briefing.MeetingSeries;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.MeetingSummary;
import org.shichen.briefing.SeriesKind;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Document;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** How long minutes of five pages take, from the meeting to the bytes of the file, and how large it is. */
public final class PaperBench {

    private static final int PAGES = 5;
    private static final int RUNS = 30;
    private static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");

    private PaperBench() {}

    public static void main(String[] args) throws IOException {
        Typefaces typefaces = Typefaces.of(List.of());
        Imprint imprint = new Imprint("", "", Words.in(Language.ZH), new Formats(Language.ZH, DutyCalendar.CHINA));
        Meeting meeting = meeting(imprint, typefaces);
        long cold = System.nanoTime();
        Printout printout = pdf(meeting, imprint, typefaces);
        double first = (System.nanoTime() - cold) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d characters, %d different%nPDF/A-2b %.0f KB, Word %.0f KB%nfirst %.0f ms%n",
                printout.pages(),
                meeting.agenda().getFirst().notes().length(),
                meeting.agenda().getFirst().notes().codePoints().distinct().count(),
                printout.pdf().length / 1024.0,
                word(meeting, imprint, typefaces).length / 1024.0,
                first);
        String data = "%d pages, %d characters"
                .formatted(printout.pages(), meeting.agenda().getFirst().notes().length());
        Told.figure("paper.pdf", report("PDF warm", () -> pdf(meeting, imprint, typefaces)), data);
        Told.figure("paper.size", printout.pdf().length / 1024.0, data);
        report("Word warm", () -> word(meeting, imprint, typefaces));
    }

    /** @return the median */
    private static double report(String what, Runnable made) {
        double[] milliseconds = new double[RUNS];
        for (int run = -RUNS; run < RUNS; run++) {
            long begun = System.nanoTime();
            made.run();
            milliseconds[Math.max(0, run)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, 90 %% %.0f ms, worst %.0f ms of %d%n",
                what,
                milliseconds[RUNS / 2],
                milliseconds[RUNS * 9 / 10],
                milliseconds[RUNS - 1],
                RUNS);
        return milliseconds[RUNS / 2];
    }

    private static Printout pdf(Meeting meeting, Imprint imprint, Typefaces typefaces) {
        return PdfWriter.write(MinutesPaper.of(meeting, imprint, MADE).onPaper(imprint, typefaces, MADE), typefaces);
    }

    private static byte[] word(Meeting meeting, Imprint imprint, Typefaces typefaces) {
        return MinutesPaper.of(meeting, imprint, MADE).forWord(imprint, typefaces, MADE);
    }

    /** As much of the program's own Chinese words as five pages take: many different characters, as in real minutes. */
    private static Meeting meeting(Imprint imprint, Typefaces typefaces) throws IOException {
        StringBuilder words = new StringBuilder();
        for (String file : List.of("checkpoint", "briefing", "roster", "minutes", "papers", "desk", "access")) {
            try (var in = PaperBench.class.getResourceAsStream("/i18n/" + file + "_zh.properties")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .codePoints()
                        .filter(Character::isIdeographic)
                        .forEach(words::appendCodePoint);
            }
        }
        int length = Math.min(words.length(), PAGES * 22 * 28);
        while (true) {
            Meeting meeting = of(words.substring(0, length));
            Document document = MinutesPaper.of(meeting, imprint, MADE).onPaper(imprint, typefaces, MADE);
            if (document.pages().size() <= PAGES) {
                return meeting;
            }
            length -= 28;
        }
    }

    private static Meeting of(String notes) {
        MeetingSeries series = new MeetingSeries(1, SeriesKind.values()[0], notes.substring(0, 8));
        return new Meeting(
                new MeetingSummary(1, series, 14, notes.substring(0, 9), MADE, MeetingStage.DRAFT, 0, 0, 0),
                "",
                "",
                "",
                null,
                List.of(new AgendaItem(1, notes.substring(0, 6), notes)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new MeetingKeeping(0, null, null, null, "", null));
    }
}
