package org.shichen.desk;

/** What the person at the desk may not read. Asked on a background thread, each time a history is read. */
@FunctionalInterface
public interface HiddenColumns {

    boolean hidden(String table, String column);
}
