package org.shichen.desk.begin;

/** What has to be there before a new desk can be worked at, in this order. */
public enum Beginning {
    PEOPLE("people.command.import", "people.import"),
    ACCOUNTS("desk.command.accounts", "access.open"),
    CHECKPOINTS("checkpoint.command.add", "checkpoint.save"),
    SHIFTS("plan.command.open", "plan.shift"),
    NEEDS("plan.command.open", "plan.requirement"),
    ROSTER("fill.command.open", "roster.fill"),
    PUBLISHED("publish.command.open", "roster.publish"),
    SECOND_DISK("desk.command.care", "desk.backup-folders");

    private final String command;
    private final String act;

    Beginning(String command, String act) {
        this.command = command;
        this.act = act;
    }

    /** Key of the command that does it. */
    String command() {
        return command;
    }

    /** The act whose right it takes. */
    String act() {
        return act;
    }
}
