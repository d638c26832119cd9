package org.shichen.store.text;

/**
 * What the index takes in of a record.
 *
 * @param rowId in the table of the source
 * @param occurredAt milliseconds since 1970 UTC
 * @param people ids parted by blanks
 */
record TextDocument(TextSource source, long rowId, long occurredAt, String text, String people) {

    /** Whether there is anything to be found by. */
    boolean blank() {
        return text.isBlank();
    }

    /** Everything that the index keeps of it, parted by blanks: its grams, and marks for source and people. */
    String terms() {
        StringBuilder terms = new StringBuilder(Grams.of(Folded.of(text)));
        terms.append(TextIndex.sourceMark(source.name()));
        if (!people.isEmpty()) {
            for (String person : people.split(" ")) {
                terms.append(' ').append(TextIndex.personMark(Long.parseLong(person)));
            }
        }
        return terms.toString();
    }
}
