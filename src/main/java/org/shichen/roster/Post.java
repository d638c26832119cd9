package org.shichen.roster;

import org.jspecify.annotations.Nullable;

/** @param checkpointId null for a post of the command post itself */
public record Post(long id, @Nullable Long checkpointId, PostKind kind, String name) {}
