package org.shichen.briefing;

import java.time.Instant;
import java.util.List;

/**
 * The meeting as it stood after a save or a step.
 *
 * @param number from 1
 * @param person who reviewed, finalised, issued or sent back; empty for a save
 * @param words of that person
 * @param lines of "field TAB value"
 * @param sha256 of the minutes' PDF; empty unless it was finalised here
 */
public record Edition(
        int number,
        MeetingStage stage,
        String person,
        String recordedBy,
        String words,
        List<String> lines,
        String sha256,
        Instant at) {}
