package org.shichen.journal;

/**
 * What is typed of what a log entry is about; empty for nothing.
 *
 * @param place code, call sign or name of a checkpoint
 * @param person badge number or name
 * @param meeting its title or a part of it
 * @param action its number, with the year where it is not the newest
 */
public record LinkText(String place, String person, String meeting, String action) {

    public static LinkText of(LogEntry entry) {
        return new LinkText(
                entry.checkpoint(),
                entry.links().person(),
                entry.links().meeting(),
                entry.links().action());
    }
}
