package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Where the briefing log prints: makes the paper in the background and shows its preview. FX thread. */
public final class MeetingPrintDesk {

    /** Width of the preview in pixels at 100 %. */
    private static final double PREVIEW = 1100;

    private final MeetingPapers papers;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;
    private final Supplier<Instant> moment;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     * @param moment which the desk shows
     */
    public MeetingPrintDesk(
            MeetingPapers papers,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker,
            Supplier<Instant> moment) {
        this.papers = papers;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
        this.moment = moment;
    }

    /** Asks which document, then shows its preview. {@code meeting} and {@code action} are 0 where none is chosen. */
    public void choose(long meeting, long action, Sheets sheets, Presentation presentation) {
        MeetingPrintSheet sheet = new MeetingPrintSheet(
                meeting != 0,
                action != 0,
                presentation,
                kind -> open(kind, kind.of() == MeetingDocument.Of.ACTION ? action : meeting, sheets, presentation));
        sheets.open(sheet, sheet.first());
    }

    /** @param id of the meeting or the action item that it is a document of */
    public void open(MeetingDocument kind, long id, Sheets sheets, Presentation presentation) {
        Instant now = moment.get();
        String who = maker.get();
        Supplier<Imprint> imprint = () -> new Imprint(
                unit.apply(presentation.words().language()), who, presentation.words(), presentation.formats());
        tasks.run("minutes.print", () -> papers.print(kind, id, imprint.get(), now), printout -> {
            Preview preview = kind.forWord()
                    ? new Preview(printout, tasks, () -> papers.word(kind, id, imprint.get(), now))
                    : new Preview(printout, tasks);
            PreviewSheet sheet = new PreviewSheet(preview, presentation, sheets::close);
            sheet.setMaxWidth(presentation.look().px(PREVIEW));
            sheets.open(sheet, sheet.first());
        });
    }
}
