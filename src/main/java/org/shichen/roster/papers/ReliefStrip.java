package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * A chain of reliefs as it is printed: who is relieved when and who stands in, to scale. Made by the relief room.
 *
 * @param title for example checkpoint, shift and meal
 * @param fromMinute of the axis, after midnight of {@code date}
 * @param toMinute of the axis, after {@code fromMinute}
 */
public record ReliefStrip(String title, LocalDate date, int fromMinute, int toMinute, List<Line> lines) {

    public enum Kind {
        /** On a post. */
        ON_POST,
        /** On another's post, in their stead. */
        RELIEVING,
        /** Away, eating. */
        MEAL
    }

    /** @param words what stands in the bar, for example the times */
    public record Bar(int fromMinute, int toMinute, Kind kind, String words) {}

    /** One person's time. */
    public record Line(String person, String post, List<Bar> bars) {}

    public ReliefStrip {
        lines = List.copyOf(lines);
    }
}
