-- Wishes: what somebody would like on a day. The auto-roster weighs them; nothing is refused because of them.

CREATE TABLE wish (
    id            INTEGER CONSTRAINT wish_pk PRIMARY KEY AUTOINCREMENT,
    person_id     INTEGER NOT NULL,
    duty_date     INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT wish_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT wish_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT wish_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT wish_kind_ck CHECK (kind IN ('FREE', 'DAY', 'NIGHT'))
) STRICT;
CREATE UNIQUE INDEX wish_person_date_ux ON wish (person_id, duty_date) WHERE struck_at IS NULL;
CREATE INDEX wish_date_ix ON wish (duty_date);
CREATE TRIGGER wish_no_delete BEFORE DELETE ON wish
    BEGIN SELECT RAISE(ABORT, 'wish is never erased'); END;
CREATE TRIGGER wish_no_rewrite BEFORE UPDATE OF id, person_id, duty_date, kind, occurred_at, recorded_at, recorded_by ON wish
    BEGIN SELECT RAISE(ABORT, 'wish is never rewritten'); END;
