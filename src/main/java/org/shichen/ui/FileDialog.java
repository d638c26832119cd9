package org.shichen.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own window in which a file of one kind is chosen. FX thread; returns when it is closed. */
public final class FileDialog {

    private final @Nullable Window over;
    private final String title;
    private final String kind;
    private final String ending;

    /**
     * @param over waits for it; null for none
     * @param kind what such a file is called
     * @param ending of its name, with the full stop
     */
    public FileDialog(@Nullable Window over, String title, String kind, String ending) {
        this.over = over;
        this.title = title;
        this.kind = kind;
        this.ending = ending;
    }

    /** @return the file to read; empty when it was left */
    public Optional<Path> open() {
        return path(chooser().showOpenDialog(over));
    }

    /**
     * @param name what is offered
     * @return the file to write, which ends as it should and may be replaced; empty when it was left
     */
    public Optional<Path> save(String name) {
        return ended(ending, Path.of(name), offered -> {
            FileChooser chooser = chooser();
            chooser.setInitialFileName(offered.getFileName().toString());
            if (offered.getParent() != null) {
                chooser.setInitialDirectory(offered.getParent().toFile());
            }
            return path(chooser.showSaveDialog(over));
        });
    }

    /** On Linux nothing adds an ending to what was typed, nor asks then whether that file may go: it is asked again. */
    static Optional<Path> ended(String ending, Path offered, Function<Path, Optional<Path>> ask) {
        Optional<Path> chosen = ask.apply(offered);
        while (chosen.isPresent()
                && !chosen.get().toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            Path whole = chosen.get().resolveSibling(chosen.get().getFileName() + ending);
            if (!Files.exists(whole)) {
                return Optional.of(whole);
            }
            chosen = ask.apply(whole);
        }
        return chosen;
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
