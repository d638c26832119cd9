package org.shichen.roster.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rotation pattern as it is kept.
 *
 * @param id 0 for one that is new
 * @param version that was read, for optimistic locking
 * @param name empty to remove it
 * @param cycle the shifts of its days in order, null for a day off
 */
public record RotationEntry(long id, long version, String name, List<@Nullable Long> cycle) {}
