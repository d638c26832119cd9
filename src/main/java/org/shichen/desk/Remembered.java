package org.shichen.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/**
 * The choices of the person at this machine: look, dividers, which board fills the window. A small file in the settings
 * folder, written in the background at each change. A file that cannot be read or written costs the choices, never the
 * desk.
 */
public final class Remembered {

    private static final Logger LOG = Logger.getLogger(Remembered.class.getName());

    private final @Nullable Path file;
    private final Executor background;
    private final Properties choices = new Properties();

    /** @param file null to remember nothing beyond this run (snapshots, tests) */
    public Remembered(@Nullable Path file, Executor background) {
        this.file = file;
        this.background = background;
        if (file != null && Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                choices.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.log(Level.WARNING, "choices not read", unreadable);
            }
        }
    }

    public Look look() {
        return new Look(
                choice("language", Language.class, Look.DEFAULT.language()),
                choice("theme", Theme.class, Look.DEFAULT.theme()),
                (int) number("scale", Look.DEFAULT.scalePercent()));
    }

    public void look(Look look) {
        set("language", look.language().name());
        set("theme", look.theme().name());
        set("scale", Integer.toString(look.scalePercent()));
    }

    public double number(String name, double otherwise) {
        try {
            return Double.parseDouble(choices.getProperty(name, Double.toString(otherwise)));
        } catch (NumberFormatException spoiled) {
            return otherwise;
        }
    }

    public void keep(String name, double value) {
        set(name, String.format(Locale.ROOT, "%.4f", value));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        try {
            return Enum.valueOf(type, choices.getProperty(name, otherwise.name()));
        } catch (IllegalArgumentException spoiled) {
            return otherwise;
        }
    }

    /** Empty when nothing was chosen. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(choices.getProperty(name)).filter(text -> !text.isBlank());
    }

    /** @param text empty to choose nothing */
    public void text(String name, String text) {
        set(name, text);
    }

    public void keep(String name, Enum<?> value) {
        set(name, value.name());
    }

    private void set(String name, String value) {
        if (value.equals(choices.setProperty(name, value)) || file == null) {
            return;
        }
        background.execute(this::save);
    }

    /** Writes what is chosen by now, so that late writes never bring back an older choice. */
    private synchronized void save() {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
                choices.store(out, null);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "choices not kept", failure);
        }
    }
}
