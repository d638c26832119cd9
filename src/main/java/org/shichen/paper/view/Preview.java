package org.shichen.paper.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.PageFormat;
import org.shichen.paper.PrintQueue;
import org.shichen.paper.Printers;
import org.shichen.paper.Printout;
import org.shichen.paper.WholeFile;
import org.shichen.problem.Problem;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * A printout as it is looked at before it is printed: which page, how large, and what becomes of it. Pages are painted
 * from the PDF itself, off the FX thread. FX thread.
 */
public final class Preview {

    /** How large a page is shown. */
    public enum Zoom {
        WHOLE,
        WIDTH,
        FREE
    }

    private static final double STEP = 1.25;
    private static final double LEAST = 0.8;
    private static final double MOST = 12;

    private record Asked(int page, double scale) {}

    private final Printout printout;
    private final @Nullable Supplier<byte[]> word;
    private final PrintQueue queue;
    private final Tasks tasks;
    private final LiveQuery<Printout.Picture> painting;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(this, "page", 0);
    private final ReadOnlyObjectWrapper<Printout.@Nullable Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture");
    private Zoom zoom = Zoom.WHOLE;
    private double free = 4;
    private double width = 600;
    private double height = 600;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile Asked asked;

    public Preview(Printout printout, Tasks tasks) {
        this(printout, tasks, null);
    }

    /** @param word makes the same document for a word processor, in the background; null where there is none */
    public Preview(Printout printout, Tasks tasks, @Nullable Supplier<byte[]> word) {
        this(printout, tasks, word, PrintQueue.OF_THIS_MACHINE);
    }

    Preview(Printout printout, Tasks tasks, @Nullable Supplier<byte[]> word, PrintQueue queue) {
        this.printout = printout;
        this.word = word;
        this.queue = queue;
        this.tasks = tasks;
        this.asked = new Asked(0, scale());
        this.painting = new LiveQuery<>(tasks, "paper.preview", this::paint, picture::set);
        refresh();
    }

    public Printout printout() {
        return printout;
    }

    /** From 0. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Null until the first page is painted. */
    public ReadOnlyObjectProperty<Printout.@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public void next() {
        turnTo(page.get() + 1);
    }

    public void previous() {
        turnTo(page.get() - 1);
    }

    public void turnTo(int to) {
        page.set(Math.clamp(to, 0, printout.pages() - 1));
        refresh();
    }

    public void zoom(Zoom chosen) {
        zoom = chosen;
        refresh();
    }

    public void larger() {
        free(scale() * STEP);
    }

    public void smaller() {
        free(scale() / STEP);
    }

    /** The room in which a page is shown, in pixels. */
    public void room(double wide, double tall) {
        width = Math.max(100, wide);
        height = Math.max(100, tall);
        refresh();
    }

    /** Pixels per millimetre. */
    public double scale() {
        PageFormat format = printout.document().pages().get(page.get()).format();
        return switch (zoom) {
            case WHOLE -> Math.min(width / format.width(), height / format.height());
            case WIDTH -> width / format.width();
            case FREE -> free;
        };
    }

    /** Asks the queue for its printers; the list is empty where there are none. */
    public void printers(Consumer<List<String>> show) {
        tasks.run("paper.printers", queue::names, show);
    }

    /** Tells in the window what cannot be told beside the pages any more. */
    void report(Problem problem) {
        tasks.report(problem);
    }

    public void print(
            String printer,
            int copies,
            Printers.Sided sided,
            Consumer<Printers.Taken> onTaken,
            Consumer<Problem> onRefused) {
        tasks.run(
                "paper.print",
                () -> queue.print(printout, new Printers.Order(printer, copies, sided)),
                onTaken,
                onRefused);
    }

    /** @param replace whether a file of this name may go */
    public void save(Path file, boolean replace, Runnable onDone, Consumer<Problem> onRefused) {
        tasks.run(
                "paper.save",
                () -> {
                    printout.write(file, replace);
                    return file;
                },
                done -> onDone.run(),
                onRefused);
    }

    /** Whether it can be saved for a word processor. */
    public boolean forWord() {
        return word != null;
    }

    /** As {@link #save}, for a word processor. */
    public void saveWord(Path file, boolean replace, Runnable onDone, Consumer<Problem> onRefused) {
        Supplier<byte[]> made = Objects.requireNonNull(word);
        tasks.run(
                "paper.save",
                () -> {
                    WholeFile.write(file, made.get(), replace);
                    return file;
                },
                done -> onDone.run(),
                onRefused);
    }

    private void free(double scale) {
        free = Math.clamp(scale, LEAST, MOST);
        zoom(Zoom.FREE);
    }

    private void refresh() {
        Asked next = new Asked(page.get(), Math.clamp(scale(), LEAST, MOST));
        if (!next.equals(asked) || picture.get() == null) {
            asked = next;
            painting.refresh();
        }
    }

    private Printout.Picture paint() {
        Asked question = asked;
        return printout.picture(question.page, question.scale);
    }
}
