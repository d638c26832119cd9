-- What the desk draws on its map itself: its own base map, and the areas of checkpoints.
-- points holds WGS-84 degrees, longitude and latitude with a comma between them, points with a blank between them, seven
-- decimals (1 cm). A ring is not closed by its first point again.

CREATE TABLE sketch (
    id      INTEGER CONSTRAINT sketch_pk PRIMARY KEY AUTOINCREMENT,
    kind    TEXT    NOT NULL,
    name    TEXT    NOT NULL DEFAULT '',
    points  TEXT    NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT sketch_kind_ck CHECK (kind IN ('ROAD', 'ROAD_MAJOR', 'RIVER', 'BORDER', 'AREA', 'WATER', 'BUILDING', 'LABEL')),
    CONSTRAINT sketch_name_ck CHECK (kind <> 'LABEL' OR name <> ''),
    CONSTRAINT sketch_points_ck CHECK (points <> '')
) STRICT;

-- 辖区 and 管控区: what a checkpoint answers for, and where it controls.
CREATE TABLE checkpoint_area (
    id            INTEGER CONSTRAINT checkpoint_area_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    name          TEXT    NOT NULL DEFAULT '',
    points        TEXT    NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT checkpoint_area_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT checkpoint_area_kind_ck CHECK (kind IN ('JURISDICTION', 'CONTROL')),
    CONSTRAINT checkpoint_area_points_ck CHECK (points <> '')
) STRICT;
CREATE INDEX checkpoint_area_checkpoint_ix ON checkpoint_area (checkpoint_id);
