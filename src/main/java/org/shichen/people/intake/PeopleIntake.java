package org.shichen.people.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.people.PeopleLists;
import org.shichen.people.PeopleReader;
import org.shichen.people.PeopleWriter;
import org.shichen.problem.Problem;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.Language;
import org.shichen.ui.LongWork;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** Importing people: a file is read, its columns are matched, what it would do is shown, then it is done. FX thread. */
public final class PeopleIntake {

    /** @param columns one for each head of the table */
    public record Preview(TableFile table, List<IntakeColumn> columns, IntakePlan plan) {}

    private final PeopleReader reader;
    private final PeopleWriter writer;
    private final PeopleLists lists;
    private final Tasks tasks;
    private final Acts acts;
    private final List<Words> languages = List.of(Words.in(Language.ZH), Words.in(Language.EN));
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private final ReadOnlyObjectWrapper<@Nullable LongWork> working = new ReadOnlyObjectWrapper<>(this, "working");

    public PeopleIntake(Store store, PeopleReader reader, Tasks tasks, Acts acts) {
        this.reader = reader;
        this.tasks = tasks;
        this.acts = acts;
        writer = new PeopleWriter(store);
        lists = new PeopleLists(store);
    }

    /** What the file would do, or null before one was read and after it was done. */
    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What is under way and can be stopped, or null. */
    public ReadOnlyObjectProperty<@Nullable LongWork> workingProperty() {
        return working.getReadOnlyProperty();
    }

    public void read(Path file) {
        work(progress -> {
            TableFile table = TableFile.read(file, progress);
            return preview(table, IntakeColumn.guess(table.heads().cells(), languages), progress);
        });
    }

    /** Takes another column for what it holds; whatever held that before holds nothing. */
    public void match(int column, IntakeColumn holds) {
        Preview shown = preview.get();
        if (shown == null || shown.columns().get(column) == holds) {
            return;
        }
        List<IntakeColumn> columns = new ArrayList<>(shown.columns());
        if (holds != IntakeColumn.NOTHING) {
            columns.replaceAll(other -> other == holds ? IntakeColumn.NOTHING : other);
        }
        columns.set(column, holds);
        work(progress -> preview(shown.table(), columns, progress));
    }

    /** Puts the squads and skills that the file names and the books lack into the books, and reads the file anew. */
    public void addMissing() {
        Preview shown = preview.get();
        if (shown == null || working.get() != null) {
            return;
        }
        trouble.set(null);
        acts.performTelling(
                "people.import",
                act -> {
                    lists.addAll(act, shown.plan().missingSquads(), shown.plan().missingSkills());
                    return shown;
                },
                done -> work(progress -> preview(shown.table(), shown.columns(), progress)),
                trouble::set);
    }

    /** Writes everybody of the preview in one act; somebody changed meanwhile by another refuses all of it. */
    public void write(Runnable onDone) {
        Preview shown = preview.get();
        if (shown == null || working.get() != null || !shown.plan().faults().isEmpty()) {
            return;
        }
        trouble.set(null);
        acts.performTelling(
                "people.import",
                act -> {
                    writer.saveAll(act, shown.plan().entries());
                    return shown;
                },
                done -> {
                    preview.set(null);
                    onDone.run();
                },
                trouble::set);
    }

    private interface Reading {
        Preview read(LongWork progress);
    }

    private void work(Reading reading) {
        if (working.get() != null) {
            return;
        }
        trouble.set(null);
        LongWork work = tasks.longWork();
        working.set(work);
        tasks.run(
                "people.intake",
                () -> reading.read(work),
                found -> {
                    working.set(null);
                    preview.set(found);
                },
                problem -> {
                    working.set(null);
                    trouble.set(problem);
                });
    }

    private Preview preview(TableFile table, List<IntakeColumn> columns, LongWork progress) {
        return new Preview(table, columns, new IntakeReading(reader.book(), columns, languages).read(table, progress));
    }
}
