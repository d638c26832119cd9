package org.shichen.roster.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.stage.Window;
import org.shichen.paper.WholeFile;
import org.shichen.people.Person;
import org.shichen.problem.ProblemException;
import org.shichen.roster.CellText;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.roster.Rosters;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.FileDialog;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** Takes the days that the roster board shows to Excel and back. FX thread. */
public final class FilesTool implements RosterTool {

    /** Asks for a file; the system's own dialog unless a test says otherwise. */
    public interface Place {
        Optional<Path> ask(boolean save, String name, Words words);
    }

    private record Read(ImportPlan plan, CellText text, Map<Long, String> people) {}

    private final RosterFiles files;
    private final Rosters rosters;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final Place place;

    public FilesTool(RosterFiles files, Rosters rosters, Tasks tasks, Acts acts, Notices notices) {
        this(files, rosters, tasks, acts, notices, FilesTool::dialog);
    }

    FilesTool(RosterFiles files, Rosters rosters, Tasks tasks, Acts acts, Notices notices, Place place) {
        this.files = files;
        this.rosters = rosters;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.place = place;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(
                Command.of("files.command.export", "Ctrl+Shift+E", () -> export(board, presentation.words())),
                Command.of("files.command.import", "Ctrl+Shift+I", () -> importing(presentation, sheets)));
    }

    private void export(RosterBoard board, Words words) {
        RosterRange shown = board.rangeProperty().get();
        if (shown == null) {
            return;
        }
        String name = words.of("files.sheet.roster") + "-" + shown.first() + "-" + shown.last() + ".xlsx";
        place.ask(true, name, words)
                .ifPresent(file -> tasks.run(
                        "files.export",
                        () -> {
                            // The dialog has asked whether a file that stands there may go.
                            write(files, file, shown.first(), shown.last(), words, true);
                            return file;
                        },
                        done -> notices.say("files.exported", done),
                        notices::explain));
    }

    /**
     * Writes the workbook. Blocks.
     *
     * @param replace whether a file that stands there may go
     * @throws ProblemException {@code problem.paper.exists} or {@code problem.paper.denied} when the file cannot be
     *     written
     */
    public static void write(
            RosterFiles files, Path file, LocalDate first, LocalDate last, Words words, boolean replace) {
        WholeFile.write(
                file,
                RosterWorkbook.of(
                        files.table(first, last),
                        files.people(),
                        files.shifts(),
                        files.places(),
                        new RosterWorkbook.Heads(
                                words.of("files.sheet.roster"),
                                words.of("files.sheet.legend"),
                                words.of("files.head.badge"),
                                words.of("files.head.name"),
                                words.of("files.head.squad"),
                                words.of("files.head.shift"),
                                words.of("files.head.post"))),
                replace);
    }

    private void importing(Presentation presentation, Sheets sheets) {
        place.ask(false, "", presentation.words())
                .ifPresent(file -> sheets.openAfter(
                        tasks,
                        "files.import",
                        () -> new Read(
                                files.plan(RosterWorkbook.read(file)),
                                files.cellText(),
                                files.people().stream().collect(Collectors.toMap(Person::id, Person::name))),
                        read -> open(read, presentation, sheets),
                        notices::explain));
    }

    private void open(Read read, Presentation presentation, Sheets sheets) {
        ImportSheet sheet = new ImportSheet(
                read.plan,
                read.text,
                read.people,
                presentation,
                reason -> acts.perform(
                        "roster.import",
                        act -> rosters.change(reason.isEmpty() ? act : act.because(reason), read.plan.change()),
                        done -> {
                            sheets.close();
                            notices.say("files.imported");
                        }));
        sheet.setMaxWidth(presentation.look().px(760));
        sheets.open(sheet, sheet.first());
    }

    private static Optional<Path> dialog(boolean save, String name, Words words) {
        Window over = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        FileDialog dialog = new FileDialog(
                over,
                words.of(save ? "files.command.export" : "files.command.import"),
                words.of("files.excel"),
                ".xlsx");
        return save ? dialog.save(name) : dialog.open();
    }
}
