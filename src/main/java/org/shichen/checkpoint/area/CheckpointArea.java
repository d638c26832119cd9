package org.shichen.checkpoint.area;

import org.shichen.map.draw.DrawnShape;

/** An area and the checkpoint that it belongs to. */
public record CheckpointArea(long checkpointId, DrawnShape<AreaKind> shape) {}
