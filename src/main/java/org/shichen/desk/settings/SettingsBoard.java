package org.shichen.desk.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shichen.desk.Remembered;
import org.shichen.desk.settings.rules.ChoiceText;
import org.shichen.paper.Printers;
import org.shichen.paper.WholeFile;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Acts;
import org.shichen.ui.Look;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** What can be set in one place: of the desk, in its file, and of this machine. FX thread. */
public final class SettingsBoard {

    /** Of the name under which the choices of this machine keep the printer. */
    public static final String PRINTER = "printer";

    /** No settings file is longer; a longer one is something else. */
    private static final long LONGEST_FILE = 64 << 10;

    private final DeskSettings desk;
    private final Remembered machine;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private Supplier<Look> look = () -> Look.DEFAULT;
    private Consumer<Look> newLook = chosen -> {};

    public SettingsBoard(DeskSettings desk, Remembered machine, Tasks tasks, Acts acts, Notices notices) {
        this.desk = desk;
        this.machine = machine;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        machine.text(PRINTER).ifPresent(chosen -> System.setProperty(Printers.CHOSEN, chosen));
    }

    /** Tells where the window's look is kept and changed. */
    public void looks(Supplier<Look> now, Consumer<Look> change) {
        look = now;
        newLook = change;
    }

    public void names(Consumer<DeskNames> show) {
        tasks.run("settings.names", desk::names, show);
    }

    /** The printers of this machine, for one to be chosen as the first that is offered. */
    public void printers(Consumer<List<String>> show) {
        tasks.run("settings.printers", Printers::names, show);
    }

    public Optional<String> printer() {
        return machine.text(PRINTER);
    }

    public Look look() {
        return look.get();
    }

    /**
     * Keeps what was typed and chosen; what belongs to this machine only when the desk's part was kept or is as it was.
     *
     * @param onWrong hears what may not be kept; nothing was then
     */
    public void keep(
            String unitZh,
            String unitEn,
            String dayStart,
            Look chosen,
            Optional<String> printer,
            Runnable onDone,
            Consumer<Problem> onWrong) {
        try {
            apply(new Choices(ChoiceText.typed(unitZh, unitEn, dayStart), chosen, printer), onDone, onWrong);
        } catch (ProblemException wrong) {
            onWrong.accept(wrong.problem());
        }
    }

    public void exportTo(Path file) {
        Look now = look.get();
        Optional<String> printer = printer();
        tasks.run(
                "settings.export",
                () -> {
                    String text = ChoiceText.write(new Choices(desk.names(), now, printer));
                    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8), true);
                    return file;
                },
                written -> notices.say("settings.exported", written));
    }

    /** All of the file or nothing of it. */
    public void importFrom(Path file, Runnable onDone, Consumer<Problem> onWrong) {
        tasks.run(
                "settings.import",
                () -> ChoiceText.read(content(file)),
                choices -> apply(
                        choices,
                        () -> {
                            notices.say("settings.imported", file.getFileName());
                            onDone.run();
                        },
                        onWrong),
                onWrong);
    }

    private static String content(Path file) {
        try {
            long size = Files.size(file);
            if (size > LONGEST_FILE) {
                throw new ProblemException(
                        Problem.of("problem.settings.large", file.getFileName(), size >> 10, LONGEST_FILE >> 10));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            throw new ProblemException(Problem.of("problem.settings.file"), noText);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.settings.unreadable", file.getFileName()), failure);
        }
    }

    private void apply(Choices choices, Runnable onDone, Consumer<Problem> onWrong) {
        tasks.run(
                "settings.names",
                desk::names,
                now -> {
                    if (now.equals(choices.desk())) {
                        keepHere(choices, onDone);
                        return;
                    }
                    acts.performTelling(
                            "desk.settings",
                            act -> desk.keep(act, choices.desk()),
                            kept -> keepHere(choices, onDone),
                            onWrong);
                },
                onWrong);
    }

    private void keepHere(Choices choices, Runnable onDone) {
        machine.text(PRINTER, choices.printer().orElse(""));
        System.setProperty(Printers.CHOSEN, choices.printer().orElse(""));
        onDone.run();
        if (!choices.look().equals(look.get())) {
            newLook.accept(choices.look());
        }
    }
}
