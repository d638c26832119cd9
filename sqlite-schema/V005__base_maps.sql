-- Base maps of the desk: files of the user's own, named by where they lie. The files stay where they are and as they are.

CREATE TABLE base_map (
    id      INTEGER CONSTRAINT base_map_pk PRIMARY KEY AUTOINCREMENT,
    name    TEXT    NOT NULL,
    path    TEXT    NOT NULL,
    datum   TEXT    NOT NULL DEFAULT 'WGS84',   -- what the degrees of the file refer to; never guessed
    shown   INTEGER NOT NULL DEFAULT 1,
    ordinal INTEGER NOT NULL,                   -- the highest is painted over the others
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT base_map_path_uq UNIQUE (path),
    CONSTRAINT base_map_name_ck CHECK (name <> ''),
    CONSTRAINT base_map_datum_ck CHECK (datum IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
    CONSTRAINT base_map_shown_ck CHECK (shown IN (0, 1))
) STRICT;
