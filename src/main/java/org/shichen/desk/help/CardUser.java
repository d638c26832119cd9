package org.shichen.desk.help;

import java.util.List;

/** The three who sit at the desk, and what each of them does most, by its keys. A test holds it to the real keys. */
public enum CardUser {
    OFFICER(
            new Group(
                    "desk.keys.everywhere",
                    new Line("desk.command.log", "Ctrl+L"),
                    new Line("desk.command.alarms", "F8"),
                    new Line("handover.command", "Ctrl+J"),
                    new Line("readiness.command", "Ctrl+R"),
                    new Line("attendance.command.open", "F10"),
                    new Line("desk.command.undo", "Ctrl+Z"),
                    new Line("desk.command.strip", "F7"),
                    new Line("desk.command.now", "Esc"),
                    new Line("desk.command.history", "F9"),
                    new Line("search.command", "Ctrl+E"),
                    new Line("desk.command.palette", "Ctrl+K"),
                    new Line("desk.command.officer", "Ctrl+U"),
                    new Line("desk.command.care", "Ctrl+B"),
                    new Line("wall.command", "Ctrl+Shift+W"),
                    new Line("desk.command.keys", "F1")),
            new Group(
                    "checkpoint.title",
                    new Line("desk.command.map", "Ctrl+2"),
                    new Line("checkpoint.command.next", "PERIOD"),
                    new Line("checkpoint.command.contact", "C"),
                    new Line("checkpoint.command.operation", "S"),
                    new Line("rollcall.command", "R"),
                    new Line("figures.command", "D"),
                    new Line("checkpoint.command.find", "SLASH"))),
    LEAD(
            new Group(
                    "roster.title",
                    new Line("desk.command.roster", "Ctrl+1"),
                    new Line("roster.command.assign", "Enter"),
                    new Line("roster.command.remove", "Delete"),
                    new Line("roster.command.layout", "F2"),
                    new Line("roster.command.gaps", "Alt+G"),
                    new Line("fill.command.open", "Alt+A"),
                    new Line("rotation.command.open", "Alt+R"),
                    new Line("roster.command.exchange", "Alt+X"),
                    new Line("roster.command.split", "Alt+S"),
                    new Line("roster.command.hold", "Alt+H"),
                    new Line("roster.command.note", "Alt+N"),
                    new Line("wish.command.next", "Alt+W"),
                    new Line("relief.command.open", "F12"),
                    new Line("level.command.open", "F3"),
                    new Line("plan.command.open", "F4"),
                    new Line("publish.command.open", "F5"),
                    new Line("roster.command.print", "Ctrl+Shift+P")),
            new Group(
                    "desk.keys.everywhere",
                    new Line("swap.command.open", "F11"),
                    new Line("people.command.open", "Ctrl+P"),
                    new Line("desk.command.undo", "Ctrl+Z"),
                    new Line("desk.command.palette", "Ctrl+K"))),
    CLERK(
            new Group(
                    "briefing.title",
                    new Line("desk.command.briefing", "Ctrl+3"),
                    new Line("briefing.command.new", "N"),
                    new Line("briefing.command.save", "Ctrl+S"),
                    new Line("meetings.command.topics", "T"),
                    new Line("meetings.command.speeches", "S"),
                    new Line("meetings.command.minutes", "V"),
                    new Line("briefing.command.minutes", "P"),
                    new Line("briefing.command.record", "R"),
                    new Line("briefing.command.ledger", "L"),
                    new Line("meetings.command.to-ledger", "Ctrl+D"),
                    new Line("briefing.command.step", "D"),
                    new Line("meetings.command.acts", "A")),
            new Group(
                    "checkpoint.title",
                    new Line("desk.command.map", "Ctrl+2"),
                    new Line("figures.command", "D"),
                    new Line("days.command", "T"),
                    new Line("batches.command", "U"),
                    new Line("assessment.command", "J"),
                    new Line("report.command", "F")),
            new Group(
                    "desk.keys.everywhere",
                    new Line("desk.command.log", "Ctrl+L"),
                    new Line("desk.command.logboard", "Ctrl+4"),
                    new Line("desk.command.undo", "Ctrl+Z"),
                    new Line("search.command", "Ctrl+E"),
                    new Line("desk.command.palette", "Ctrl+K"),
                    new Line("settings.command", "Ctrl+COMMA")));

    /** How many steps of a day's work each card says; their words are numbered from 1. */
    static final int STEPS = 5;

    private final List<Group> groups;

    /**
     * An act and its keys.
     *
     * @param key of its words
     */
    public record Line(String key, String keys) {}

    /** @param title key of the board's title */
    public record Group(String title, List<Line> lines) {

        Group(String title, Line... lines) {
            this(title, List.of(lines));
        }
    }

    CardUser(Group... groups) {
        this.groups = List.of(groups);
    }

    public List<Group> groups() {
        return groups;
    }
}
