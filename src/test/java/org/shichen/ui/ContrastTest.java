package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read on the grounds that it stands on, in both themes: WCAG 2.2, 1.4.3, at least 4.5 to 1. */
class ContrastTest {

    private static final double LEAST = 4.5;
    private static final Pattern ROLE = Pattern.compile("(-(?:desk|state|role)-[a-z-]+)\\s*:\\s*(#[0-9a-f]{6})");

    /** Of the edge of a field, the mark of a choice and what is drawn on the map: WCAG 2.2, 1.4.11. */
    private static final double LEAST_MARK = 3;

    /** Words of a control that cannot be used now are exempt by WCAG; here they are to be read all the same. */
    private static final double LEAST_PALE = 3;

    /** What is drawn on what. */
    private static final Map<String, List<String>> DRAWN_ON = Map.of(
            "-desk-edge", List.of("-desk-ground", "-desk-raised"),
            "-desk-accent", List.of("-desk-ground", "-desk-raised", "-desk-control", "-desk-accent-ground"),
            "-desk-accent-strong", List.of("-desk-ground", "-desk-raised"),
            "-role-accent", List.of("-role-ground", "-role-raised", "-role-selection", "-role-map-land"),
            "-role-gap", List.of("-role-ground", "-role-raised", "-role-selection"),
            "-role-conflict", List.of("-role-ground", "-role-raised"));

    /** What is written on what. */
    private static final Map<String, List<String>> WRITTEN_ON = Map.of(
            "-desk-on-accent", List.of("-desk-accent-strong"),
            "-desk-text", List.of("-desk-ground", "-desk-raised", "-desk-control", "-desk-accent-ground"),
            "-desk-text-muted", List.of("-desk-ground", "-desk-raised", "-desk-control", "-desk-accent-ground"),
            "-desk-accent", List.of("-desk-ground", "-desk-raised", "-desk-accent-ground"),
            "-desk-practice", List.of("-desk-practice-ground", "-desk-raised"),
            "-desk-past", List.of("-desk-past-ground", "-desk-raised"),
            "-role-text", List.of("-role-ground", "-role-raised", "-role-selection", "-role-absence"),
            "-role-text-muted", List.of("-role-ground", "-role-raised"),
            "-role-duty-text", List.of("-role-duty-day", "-role-duty-evening"),
            "-role-map-text", List.of("-role-map-land", "-role-map-area", "-role-map-water"));

    @Test
    void every_text_stands_out_from_its_ground_by_day_and_by_night() throws IOException {
        List<String> weak = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            Map<String, String> roles = roles(theme);
            WRITTEN_ON.forEach((text, grounds) -> grounds.forEach(ground -> judge(theme, roles, text, ground, weak)));
            // Names of a night duty are written in the ground's colour by day and in that of text by night.
            judge(theme, roles, theme == Theme.DAY ? "-role-ground" : "-role-text", "-role-duty-night", weak);
            for (String role : roles.keySet()) {
                // Words of a state stand on the boards, and what is written into a symbol stands on its colour.
                if (role.startsWith("-state-")) {
                    for (String ground : List.of("-desk-raised", "-desk-ground", "-desk-accent-ground")) {
                        judge(theme, roles, role, ground, weak);
                    }
                }
                if (role.startsWith("-role-state-") && !role.equals("-role-state-text")) {
                    judge(theme, roles, "-role-state-text", role, weak);
                }
            }
        }
        assertTrue(weak.isEmpty(), String.join("\n", weak));
    }

    /** Edges, focus, gaps and the symbols of the checkpoints on every ground that a map has. */
    @Test
    void every_mark_stands_out_from_its_ground_by_day_and_by_night() throws IOException {
        List<String> weak = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            Map<String, String> roles = roles(theme);
            DRAWN_ON.forEach(
                    (mark, grounds) -> grounds.forEach(ground -> judge(theme, mark, ground, roles, LEAST_MARK, weak)));
            for (String role : roles.keySet()) {
                if (role.startsWith("-role-state-") && !role.equals("-role-state-text")) {
                    for (String ground : List.of("-role-map-land", "-role-map-area", "-role-map-water")) {
                        judge(theme, role, ground, roles, LEAST_MARK, weak);
                    }
                }
            }
        }
        assertTrue(weak.isEmpty(), String.join("\n", weak));
    }

    private static final Pattern PALE = Pattern.compile("\\.([a-z-]+):disabled[^{]*\\{\\s*-fx-opacity:\\s*([0-9.]+)");

    @Test
    void what_cannot_be_done_now_is_paler_and_can_still_be_read() throws IOException {
        Matcher pale = PALE.matcher(content("/css/desk.css"));
        assertTrue(pale.find());
        double opacity = Double.parseDouble(pale.group(2));
        assertTrue(opacity < 0.8, "paler: " + opacity);
        for (Theme theme : Theme.values()) {
            Map<String, String> roles = roles(theme);
            for (String ground : List.of("-desk-raised", "-desk-accent-ground")) {
                String mixed = mixed(roles.get("-desk-text"), roles.get(ground), opacity);
                double contrast = contrast(mixed, roles.get(ground));
                assertTrue(contrast >= LEAST_PALE, theme + " on " + ground + ": " + contrast);
            }
        }
    }

    /** An empty field says what belongs there; that is read, so it is no paler than other words beside the matter. */
    @Test
    void what_an_empty_field_says_is_in_a_colour_of_words() throws IOException {
        List<String> said = new ArrayList<>();
        for (String sheet : SceneStyle.sheets()) {
            Matcher prompts =
                    Pattern.compile("-fx-prompt-text-fill\\s*:\\s*([^;]+);").matcher(content(sheet));
            while (prompts.find()) {
                said.add(prompts.group(1).strip());
            }
        }
        assertTrue(said.size() >= 2, "also while it has the focus");
        said.forEach(role -> assertTrue(role.equals("-desk-text-muted"), role));
    }

    private static String mixed(String over, String under, double opacity) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int above = Integer.parseInt(over.substring(1), 16) >> shift & 0xff;
            int below = Integer.parseInt(under.substring(1), 16) >> shift & 0xff;
            result |= (int) Math.round(above * opacity + below * (1 - opacity)) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", result);
    }

    /** Rules whose ground is a mark and never has words on it. */
    private static final List<String> MARKS =
            List.of(".split-pane-divider", ".watch-marker", ".chart-bar", ".check-box");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern TEXT = Pattern.compile("-fx-(?:text-)?fill\\s*:\\s*([^;]+);");
    private static final Pattern GROUND = Pattern.compile("-fx-background-color\\s*:\\s*([^;]+);");

    /** Read from the style sheets of all rooms, so that a new rule is judged without being named here. */
    @Test
    void every_rule_of_the_style_sheets_gives_words_a_ground_on_which_they_can_be_read() throws IOException {
        List<String> weak = new ArrayList<>();
        int judged = 0;
        for (Theme theme : Theme.values()) {
            Map<String, String> roles = roles(theme);
            for (String sheet : SceneStyle.sheets()) {
                Matcher rules = RULE.matcher(content(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (rules.find()) {
                    String selector = rules.group(1).strip();
                    List<String> texts = values(TEXT, rules.group(2));
                    List<String> grounds = values(GROUND, rules.group(2));
                    if (MARKS.stream().anyMatch(selector::contains)) {
                        continue;
                    }
                    for (String text : texts.isEmpty() && !grounds.isEmpty() ? List.of("-desk-text") : texts) {
                        for (String ground : grounds.isEmpty()
                                ? List.of("-desk-ground", "-desk-raised", "-desk-accent-ground")
                                : grounds) {
                            if (roles.containsKey(text) && roles.containsKey(ground)) {
                                judged++;
                                judge(theme, roles, text, ground, weak);
                            } else {
                                weak.add(sheet + " " + selector + ": " + text + " on " + ground + " is no role");
                            }
                        }
                    }
                }
            }
        }
        assertTrue(judged > 150, "only " + judged);
        assertTrue(weak.isEmpty(), String.join("\n", weak));
    }

    private static List<String> values(Pattern pattern, String rule) {
        return pattern.matcher(rule)
                .results()
                // Of several grounds the last lies uppermost; those below it are its edge.
                .map(found -> found.group(1).strip())
                .map(value -> value.startsWith("rgba") ? value : value.replaceAll(".*, *", ""))
                // What lies below shows through, and a shape without a colour has no words.
                .filter(value -> !value.equals("transparent") && !value.equals("null") && !value.startsWith("rgba"))
                .toList();
    }

    private static String content(String sheet) throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void judge(Theme theme, Map<String, String> roles, String text, String ground, List<String> weak) {
        judge(theme, text, ground, roles, LEAST, weak);
    }

    private static void judge(
            Theme theme, String text, String ground, Map<String, String> roles, double least, List<String> weak) {
        double contrast = contrast(roles.get(text), roles.get(ground));
        if (contrast < least) {
            weak.add(String.format(Locale.ROOT, "%s: %s on %s is only %.2f", theme, text, ground, contrast));
        }
    }

    private static Map<String, String> roles(Theme theme) throws IOException {
        Map<String, String> roles = new HashMap<>();
        try (InputStream in = ContrastTest.class.getResourceAsStream(theme.styleSheet())) {
            Matcher matcher = ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                roles.put(matcher.group(1), matcher.group(2));
            }
        }
        return roles;
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
