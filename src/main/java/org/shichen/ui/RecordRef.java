package org.shichen.ui;

/** Names a record of the desk's file, so that a board can say what is chosen without knowing who asks. */
public record RecordRef(String table, long id) {}
