package org.shichen.roster.auto.curtois;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the text format of Curtois and Qu. A file that is not whole is refused with the line and what is wrong there.
 */
public final class InstanceReader {

    private static final List<String> SECTIONS = List.of(
            "SECTION_HORIZON",
            "SECTION_SHIFTS",
            "SECTION_STAFF",
            "SECTION_DAYS_OFF",
            "SECTION_SHIFT_ON_REQUESTS",
            "SECTION_SHIFT_OFF_REQUESTS",
            "SECTION_COVER");

    private record Line(int number, String[] cells) {
        private String text(int cell) {
            if (cell >= cells.length || cells[cell].isBlank()) {
                throw new InstanceException(number, "value " + (cell + 1) + " is missing");
            }
            return cells[cell].strip();
        }

        private int number(int cell) {
            try {
                int value = Integer.parseInt(text(cell));
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, as for a negative one.
            }
            throw new InstanceException(number, "\"" + text(cell) + "\" is not a number from 0");
        }
    }

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();
    private final Set<String> shiftNames = new HashSet<>();
    private final Set<String> workerNames = new HashSet<>();
    private int days;

    private InstanceReader() {}

    /** @throws InstanceException when a section is missing or a line does not make sense */
    public static Instance read(List<String> lines) {
        InstanceReader reader = new InstanceReader();
        reader.split(lines);
        return reader.instance();
    }

    private void split(List<String> lines) {
        List<Line> section = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("SECTION_")) {
                if (!SECTIONS.contains(line)) {
                    throw new InstanceException(i + 1, "no section is called " + line);
                }
                section = new ArrayList<>();
                if (sections.put(line, section) != null) {
                    throw new InstanceException(i + 1, line + " stands twice");
                }
            } else if (section == null) {
                throw new InstanceException(i + 1, "a section has to begin before it");
            } else {
                section.add(new Line(i + 1, line.split(",", -1)));
            }
        }
        for (String name : SECTIONS) {
            if (!sections.containsKey(name)) {
                throw new InstanceException(lines.size(), name + " is missing");
            }
        }
    }

    private Instance instance() {
        List<Line> horizon = sections.get("SECTION_HORIZON");
        if (horizon.size() != 1) {
            throw new InstanceException(0, "SECTION_HORIZON has to hold one number of days");
        }
        days = horizon.getFirst().number(0);
        sections.get("SECTION_SHIFTS").forEach(line -> unique(line, shiftNames));
        sections.get("SECTION_STAFF").forEach(line -> unique(line, workerNames));
        List<Instance.Request> requests =
                new ArrayList<>(each("SECTION_SHIFT_ON_REQUESTS", line -> request(line, true)));
        requests.addAll(each("SECTION_SHIFT_OFF_REQUESTS", line -> request(line, false)));
        List<Instance.DayOff> daysOff = new ArrayList<>();
        for (Line line : sections.get("SECTION_DAYS_OFF")) {
            for (int i = 1; i < line.cells().length; i++) {
                daysOff.add(new Instance.DayOff(worker(line), day(line, i)));
            }
        }
        return new Instance(
                days,
                each("SECTION_SHIFTS", this::shiftKind),
                each("SECTION_STAFF", this::worker8),
                daysOff,
                requests,
                each("SECTION_COVER", this::cover));
    }

    private <T> List<T> each(String section, Function<Line, T> read) {
        return sections.get(section).stream().map(read).toList();
    }

    private static void unique(Line line, Set<String> names) {
        if (!names.add(line.text(0))) {
            throw new InstanceException(line.number(), line.text(0) + " stands twice");
        }
    }

    private Instance.ShiftKind shiftKind(Line line) {
        Set<String> never = new HashSet<>();
        if (line.cells().length > 2 && !line.cells()[2].isBlank()) {
            for (String name : line.cells()[2].strip().split("\\|")) {
                never.add(known(line, shiftNames, name));
            }
        }
        return new Instance.ShiftKind(line.text(0), line.number(1), never);
    }

    private Instance.Worker worker8(Line line) {
        Map<String, Integer> most = new HashMap<>();
        for (String pair : line.text(1).split("\\|")) {
            String[] parts = pair.split("=");
            if (parts.length != 2) {
                throw new InstanceException(line.number(), "\"" + pair + "\" is not a shift and a number");
            }
            Line value = new Line(line.number(), parts);
            most.put(known(line, shiftNames, parts[0]), value.number(1));
        }
        return new Instance.Worker(
                line.text(0),
                most,
                line.number(2),
                line.number(3),
                line.number(4),
                line.number(5),
                line.number(6),
                line.number(7));
    }

    private Instance.Request request(Line line, boolean wanted) {
        return new Instance.Request(
                worker(line), day(line, 1), known(line, shiftNames, line.text(2)), wanted, line.number(3));
    }

    private Instance.Cover cover(Line line) {
        return new Instance.Cover(
                day(line, 0), known(line, shiftNames, line.text(1)), line.number(2), line.number(3), line.number(4));
    }

    private String worker(Line line) {
        return known(line, workerNames, line.text(0));
    }

    private int day(Line line, int cell) {
        int day = line.number(cell);
        if (day >= days) {
            throw new InstanceException(line.number(), "day " + day + " lies beyond the " + days + " days");
        }
        return day;
    }

    private static String known(Line line, Set<String> names, String name) {
        if (!names.contains(name)) {
            throw new InstanceException(line.number(), "nothing is called \"" + name + "\"");
        }
        return name;
    }
}
