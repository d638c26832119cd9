package org.shichen.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.shichen.ui.Palette.Role;

/** The colours of the day theme without a window, for paper: what is printed at night is as light as by day. */
public final class DayColours {

    private static final Map<Role, Color> COLOURS = read();

    private DayColours() {}

    public static Color of(Role role) {
        return COLOURS.get(role);
    }

    private static Map<Role, Color> read() {
        try (InputStream in = DayColours.class.getResourceAsStream("/css/day.css")) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<Role, Color> colours = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                Matcher line = Pattern.compile(role.property() + ":\\s*(#[0-9a-f]{6});")
                        .matcher(sheet);
                if (!line.find()) {
                    throw new IllegalStateException(role.property());
                }
                colours.put(role, Color.web(line.group(1)));
            }
            return colours;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
