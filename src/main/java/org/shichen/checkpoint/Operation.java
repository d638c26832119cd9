package org.shichen.checkpoint;

/** 运行: how a checkpoint is run, set by hand. */
public enum Operation {
    PLANNED,
    OPEN,
    REINFORCED,
    CONGESTED,
    LIMITED,
    SUSPENDED,
    INCIDENT,
    WITHDRAWN;

    /** Nobody is to be there: no contact is due and nothing alarms. */
    public boolean closed() {
        return this == PLANNED || this == SUSPENDED || this == WITHDRAWN;
    }
}
