/**
 * The one SQLite file of a desk: its only writer, its readers, the change log, undo, upgrade, backups, inspection and
 * repair. The only way to write is {@link org.shichen.store.Store#write}.
 *
 * <p>Knows no window and no feature. Generated jOOQ classes are in {@code store.schema}.
 */
package org.shichen.store;
