package org.shichen.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the program left it.
 *
 * @param place the table, or what SQLite says of damaged pages
 * @param id of the row, or number of the entry of the change log; 0 when it belongs to none
 */
public record Finding(Kind kind, @Nullable String place, long id) {

    /** What was found. The words stand under {@code finding.<kind>}. */
    public enum Kind {
        /** Pages that SQLite itself finds broken. */
        PAGES,
        /** The index of the search does not fit itself; it is derived and can be made anew. */
        INDEX,
        /** A row refers to one that is not there. */
        REFERENCE,
        /** A row's content is not what the program wrote. */
        ALTERED,
        /** A row that the program did not write. */
        INSERTED,
        /** A row that the program wrote is gone. */
        REMOVED,
        /** The first entry of the change log that does not follow from the one before. */
        CHAIN,
        /** The change log ends before a point it once reached, or went another way: cut, or an older copy. */
        ROLLED_BACK
    }

    /** Whether a single record was written round the program. */
    public boolean ofRow() {
        return kind == Kind.ALTERED || kind == Kind.INSERTED || kind == Kind.REMOVED;
    }

    /** Whether the file itself is broken, so that nothing may be written to it. */
    public boolean structural() {
        return kind == Kind.PAGES;
    }
}
