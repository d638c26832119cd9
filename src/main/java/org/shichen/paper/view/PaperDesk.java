package org.shichen.paper.view;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/**
 * How every board prints: the paper is made in the background, in the name of the unit and of whoever is at the desk,
 * and then shown in the preview. FX thread.
 */
public final class PaperDesk {

    /** Width of the preview in pixels at 100 %. */
    private static final double PREVIEW = 1100;

    /** Sets a document; called in the background, may block. */
    @FunctionalInterface
    public interface Setting {
        Document set(Imprint imprint, Measure measure);
    }

    private final Tasks tasks;
    private final Typefaces typefaces;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     */
    public PaperDesk(Tasks tasks, Typefaces typefaces, Function<Language, String> unit, Supplier<String> maker) {
        this.tasks = tasks;
        this.typefaces = typefaces;
        this.unit = unit;
        this.maker = maker;
    }

    /** Sets a document and shows it. @param work the key of what is being done, should it fail */
    public void set(
            String work, Setting setting, Presentation presentation, Sheets sheets, Consumer<Problem> onRefused) {
        show(
                work,
                imprint -> PdfWriter.write(setting.set(imprint, typefaces), typefaces),
                presentation,
                sheets,
                onRefused);
    }

    /** As the other, for a paper whose refusal is told where all are told. */
    public void set(String work, Setting setting, Presentation presentation, Sheets sheets) {
        set(work, setting, presentation, sheets, tasks::report);
    }

    /** @param making makes the whole printout; called in the background, may block */
    public void show(
            String work,
            Function<Imprint, Printout> making,
            Presentation presentation,
            Sheets sheets,
            Consumer<Problem> onRefused) {
        show(work, making, null, presentation, sheets, onRefused);
    }

    public void show(String work, Function<Imprint, Printout> making, Presentation presentation, Sheets sheets) {
        show(work, making, presentation, sheets, tasks::report);
    }

    /** @param word makes the same for a word processor, when it is asked for; null where there is none */
    public void show(
            String work,
            Function<Imprint, Printout> making,
            @Nullable Function<Imprint, byte[]> word,
            Presentation presentation,
            Sheets sheets) {
        show(work, making, word, presentation, sheets, tasks::report);
    }

    private void show(
            String work,
            Function<Imprint, Printout> making,
            @Nullable Function<Imprint, byte[]> word,
            Presentation presentation,
            Sheets sheets,
            Consumer<Problem> onRefused) {
        String who = maker.get();
        Supplier<Imprint> imprint = () -> new Imprint(
                unit.apply(presentation.words().language()), who, presentation.words(), presentation.formats());
        sheets.openAfter(
                tasks,
                work,
                () -> making.apply(imprint.get()),
                printout -> {
                    Preview preview =
                            new Preview(printout, tasks, word == null ? null : () -> word.apply(imprint.get()));
                    PreviewSheet sheet = new PreviewSheet(preview, presentation);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                },
                onRefused);
    }
}
