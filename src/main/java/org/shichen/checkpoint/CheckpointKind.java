package org.shichen.checkpoint;

/** Where a checkpoint stands: on the provincial border, in the district, at a village, at the designated hospital. */
public enum CheckpointKind {
    PROVINCIAL,
    DISTRICT,
    VILLAGE,
    HOSPITAL
}
