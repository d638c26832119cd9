package org.shichen.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where things live on this machine. {@code SHICHEN_HOME}, when set, holds all of them.
 *
 * @param data the desks' files
 * @param settings the choices of the person, and the key of the change log, which never lies beside the desk's file
 */
record Folders(Path data, Path settings) {

    static Folders ofThisMachine() {
        return of(
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    static Folders of(String system, Map<String, String> environment, Path home) {
        String own = environment.get("SHICHEN_HOME");
        if (own != null && !own.isBlank()) {
            return new Folders(Path.of(own, "data"), Path.of(own, "settings"));
        }
        if (system.contains("win")) {
            Path roaming = path(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = path(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Folders(local.resolve("Shichen"), roaming.resolve("Shichen"));
        }
        if (system.contains("mac")) {
            Path library = home.resolve("Library");
            return new Folders(library.resolve("Application Support/Shichen"), library.resolve("Preferences/Shichen"));
        }
        return new Folders(
                path(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("shichen"),
                path(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("shichen"));
    }

    /** The sample operation that the console opens when no other file is named. */
    Path sample() {
        return data.resolve("sample.db");
    }

    Path chainKey() {
        return settings.resolve("chain.key");
    }

    /** Points of the change log of a desk, away from its file. */
    Path anchors(String deskId) {
        return settings.resolve("anchors").resolve(deskId + ".anchors");
    }

    /** The diagnostic log. */
    Path logs() {
        return settings.resolve("logs");
    }

    /** What can be made anew at any time: large pictures cut for the map. */
    Path cache() {
        return data.resolve("cache");
    }

    Path choices() {
        return settings.resolve("choices.properties");
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
