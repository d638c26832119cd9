package org.shichen.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of the desk that was verified when it was made.
 *
 * @param madeAt by the machine's clock, also on a practice desk
 * @param bytes its size
 */
public record Backup(Path file, Instant madeAt, long bytes) {}
