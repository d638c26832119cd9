package org.shichen.app;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.desk.BoardsPane;
import org.shichen.desk.DeskWindow;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Pictures;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code shichen snapshot}: paints the real window and each board to PNG without a display. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Paints the desk and each of its boards to PNG files, without a display.")
final class SnapshotCommand implements Callable<Integer> {

    /** How long the boards may take to settle before the picture is taken as it is, in milliseconds. */
    private static final long PATIENCE = 30_000;

    private static final String ALL = "all";

    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    static final class SizeText implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            String[] parts = text.toLowerCase(Locale.ROOT).split("x");
            try {
                Size size = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                if (parts.length == 2
                        && size.width >= 320
                        && size.height >= 240
                        && size.width <= 8000
                        && size.height <= 8000) {
                    return size;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is not a size such as 1920x1080");
        }
    }

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the pictures go.")
    Path out;

    @Option(names = "--lang", defaultValue = "zh", description = "zh or en. Default: ${DEFAULT-VALUE}.")
    Language language;

    @Option(names = "--theme", defaultValue = "night", description = "day or night. Default: ${DEFAULT-VALUE}.")
    Theme theme;

    @Option(
            names = "--scale",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "Text size, 80 to 200. Default: ${DEFAULT-VALUE}.")
    int scale;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeText.class,
            defaultValue = "1920x1080",
            description = "Size of the window. Default: ${DEFAULT-VALUE}.")
    Size size;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "Local time at which the desk's clock stands, such as 2020-02-07T02:30.")
    @Nullable
    LocalDateTime at;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            split = ",",
            description = "Also what an act opens, by its name such as plan or settings, several parted by commas, or"
                    + " all of them; painted from a copy of the desk's file.")
    List<String> views = List.of();

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() throws IOException {
        if (scale < 80 || scale > 200) {
            throw new ProblemException(Problem.of("problem.app.scale", scale));
        }
        Look look = new Look(language, theme, scale);
        byte[] key = ChainKey.at(Folders.ofThisMachine().chainKey());
        makeFolder();
        Toolkit.start(true);
        Path painted = views.isEmpty() ? file : copied();
        try (Wiring wiring = Wiring.open(
                painted, key, false, moment(), null, (accounts, practice) -> practice ? null : signIn.ask(accounts))) {
            DeskWindow window = Toolkit.ask(() -> new DeskWindow(wiring.desk(look), size.width(), size.height()));
            if (views.isEmpty() || views.contains(ALL)) {
                for (BoardsPane.Shown shown : BoardsPane.Shown.values()) {
                    paint(wiring, window, shown);
                }
                paintWall(wiring);
            }
            if (!views.isEmpty()) {
                paintViews(wiring, window);
            }
        } finally {
            if (!views.isEmpty()) {
                removeCopy(painted);
            }
        }
        return 0;
    }

    /** Walking the views chooses records and may leave drafts; that is no business of the desk's own file. */
    private Path copied() throws IOException {
        Path folder = Files.createTempDirectory("shichen-snapshot");
        return Files.copy(file, folder.resolve("desk.db"));
    }

    private static void removeCopy(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(copy.getParent())) {
            for (Path each : files.toList()) {
                if (Files.isRegularFile(each)) {
                    Files.delete(each);
                }
            }
        }
        try {
            Files.delete(copy.getParent());
        } catch (DirectoryNotEmptyException withBackups) {
            withBackups.addSuppressed(new IOException("left in the folder of temporary files"));
        }
    }

    private void paintViews(Wiring wiring, DeskWindow window) throws IOException {
        ViewWalk walk = new ViewWalk(window, () -> settle(wiring, window.scene()));
        Set<String> wanted = new LinkedHashSet<>(views);
        for (ViewWalk.View each : walk.views()) {
            if (!views.contains(ALL) && !wanted.remove(each.name())) {
                continue;
            }
            if (walk.open(each)) {
                // A preview asks for its page when it has been told its room by a later frame.
                await();
                settle(wiring, window.scene());
                write(Toolkit.ask(() -> window.scene().snapshot(null)), "view-" + each.name());
            } else {
                System.err.println(Words.in(language).of("app.snapshot.impossible", each.name()));
            }
            walk.close(each);
        }
        wanted.remove(ALL);
        if (!wanted.isEmpty()) {
            throw new ProblemException(Problem.of("problem.app.view", String.join(", ", wanted)));
        }
    }

    private void paint(Wiring wiring, DeskWindow window, BoardsPane.Shown shown) throws IOException {
        Toolkit.ask(() -> {
            window.view().boards().show(shown);
            // Boards ask for what they show when they are laid out for the first time.
            return window.scene().snapshot(null);
        });
        settle(wiring, window.scene());
        write(
                Toolkit.ask(() -> window.scene().snapshot(null)),
                shown == BoardsPane.Shown.ALL ? "desk" : shown.name().toLowerCase(Locale.ROOT));
    }

    private void write(WritableImage image, String what) throws IOException {
        Path picture = out.resolve(String.join(
                        "-",
                        List.of(
                                what,
                                size.toString(),
                                language.code(),
                                theme.name().toLowerCase(Locale.ROOT),
                                Integer.toString(scale)))
                + ".png");
        Pictures.writePng(image, picture);
        System.out.println(picture);
    }

    private void paintWall(Wiring wiring) throws IOException {
        Scene wall = Toolkit.ask(() -> wiring.wall().scene(size.width(), size.height()));
        settle(wiring, wall);
        write(Toolkit.ask(() -> wall.snapshot(null)), "wall");
    }

    /** Waits until nothing is being read or painted any more. */
    private static void settle(Wiring wiring, Scene scene) {
        long patience = System.nanoTime() + PATIENCE * 1_000_000;
        int quiet = 0;
        while (quiet < 3 && System.nanoTime() < patience) {
            boolean busy = Toolkit.ask(() -> {
                // What a scroll pane has kept of its content is painted in place of the content, where no frame is due.
                scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
                scene.snapshot(null);
                return wiring.tasks().runningProperty().get() > 0;
            });
            quiet = busy ? 0 : quiet + 1;
        }
    }

    private static void await() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", out), failure);
        }
    }

    private @Nullable Instant moment() {
        try {
            return at == null ? null : at.atZone(DutyCalendar.CHINA.zone()).toInstant();
        } catch (DateTimeException impossible) {
            throw new ProblemException(Problem.of("problem.app.moment", at), impossible);
        }
    }
}
