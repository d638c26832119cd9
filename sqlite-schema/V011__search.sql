-- Search over everything written. All of this is derived from other tables: it is not in the change log, has no row
-- hashes, and can be made anew at any time.

-- Which row of which table a document of the index is. Its id is where the record stands in time (the minute it
-- happened, 64 places for each), so the newest come first and a range of dates is a range of ids.
CREATE TABLE text_record (
    id          INTEGER CONSTRAINT text_record_pk PRIMARY KEY,
    source      TEXT    NOT NULL,
    row_id      INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    CONSTRAINT text_record_row_uq UNIQUE (source, row_id)
) STRICT;

-- How far each source of text is in the index; a source without a row here is still to be filled.
CREATE TABLE text_source (
    source      TEXT    NOT NULL,
    edition     INTEGER NOT NULL,                 -- of the way in which text is cut; another one fills anew
    through_id  INTEGER NOT NULL,                 -- rows up to this id are in the index
    complete    INTEGER NOT NULL,
    CONSTRAINT text_source_pk PRIMARY KEY (source),
    CONSTRAINT text_source_complete_ck CHECK (complete IN (0, 1))
) STRICT;

-- Single characters and pairs of neighbours, cut by the program, for no tokenizer of SQLite finds one or two Chinese
-- characters; and marks for source and people. The text itself is not kept a second time, nor where in it a word is:
-- detail = column would make the index half as large again and say nothing that is asked.
CREATE VIRTUAL TABLE text_index USING fts5 (
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
