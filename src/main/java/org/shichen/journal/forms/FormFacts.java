package org.shichen.journal.forms;

import java.time.Instant;
import java.util.List;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.FigureKind;
import org.shichen.people.Person;

/**
 * What is printed on the sheets of the coming hours before anything is written on them.
 *
 * @param from a full hour
 * @param until exclusive
 * @param duties by place, then by their beginning
 * @param hours the full hours from {@code from}
 * @param watches that lie in these hours, the first and the last perhaps in part
 */
record FormFacts(
        Instant from,
        Instant until,
        List<Turn> duties,
        List<Checkpoint> checkpoints,
        List<Instant> hours,
        List<WatchSpan> watches,
        List<FigureKind> kinds) {

    /** Somebody on a post. @param place checkpoint and post in full */
    record Turn(String place, Person person, Instant start, Instant end, boolean lead) {}
}
