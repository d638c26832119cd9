-- Points by which a base map is put in its place: what the file has at file_x, file_y is really at longitude, latitude.

CREATE TABLE base_map_point (
    id          INTEGER CONSTRAINT base_map_point_pk PRIMARY KEY AUTOINCREMENT,
    base_map_id INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    file_x      REAL    NOT NULL,   -- in the file's own terms: pixels from the left, degrees of its datum or metres east
    file_y      REAL    NOT NULL,   -- pixels from the top, degrees north or metres north
    longitude   REAL    NOT NULL,   -- WGS-84
    latitude    REAL    NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT base_map_point_map_fk FOREIGN KEY (base_map_id) REFERENCES base_map (id),
    CONSTRAINT base_map_point_ordinal_uq UNIQUE (base_map_id, ordinal),
    CONSTRAINT base_map_point_longitude_ck CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT base_map_point_latitude_ck CHECK (latitude BETWEEN -85.06 AND 85.06)
) STRICT;
