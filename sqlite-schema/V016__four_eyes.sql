-- Two people for what goes up; batches and supplies in the handover.

-- ── handover_item: four more kinds. A CHECK is changed by a new table; its rows and numbers stay. ──────

CREATE TABLE handover_item_new (
    id            INTEGER CONSTRAINT handover_item_pk PRIMARY KEY AUTOINCREMENT,
    handover_id   INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    content       TEXT    NOT NULL,
    carried       INTEGER NOT NULL,
    words         TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT handover_item_handover_fk FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT handover_item_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT handover_item_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT handover_item_once_uq UNIQUE (handover_id, kind, subject),
    CONSTRAINT handover_item_kind_ck CHECK (kind IN ('INCIDENT', 'STATE', 'ORDER', 'FOLLOW_UP', 'CONTACT', 'MANNING',
        'OVERRIDE', 'ACTION', 'REPORT', 'CUT_OFF', 'BATCH', 'SHORTAGE', 'UNDER_WAY', 'DRAFT')),
    CONSTRAINT handover_item_carried_ck CHECK (carried IN (0, 1) AND (carried = 0 OR length(words) > 0))
) STRICT;
INSERT INTO handover_item_new (id, handover_id, ordinal, kind, subject, content, carried, words, occurred_at,
        recorded_at, recorded_by, struck_at, struck_by, struck_reason)
    SELECT id, handover_id, ordinal, kind, subject, content, carried, words, occurred_at,
        recorded_at, recorded_by, struck_at, struck_by, struck_reason FROM handover_item;
DROP TABLE handover_item;
ALTER TABLE handover_item_new RENAME TO handover_item;

CREATE TRIGGER handover_item_no_delete BEFORE DELETE ON handover_item
    BEGIN SELECT RAISE(ABORT, 'handover_item is never erased'); END;
CREATE TRIGGER handover_item_no_rewrite BEFORE UPDATE OF id, handover_id, ordinal, kind, subject, content, carried, words, occurred_at, recorded_at, recorded_by ON handover_item
    BEGIN SELECT RAISE(ABORT, 'handover_item is never rewritten'); END;

-- What was sent out and has not come in is asked for by the days of what was recorded since the last handover.
CREATE INDEX supply_movement_recorded_ix ON supply_movement (recorded_at);

-- ── four eyes on reporting batches ───────────────────────────────────────────────────────────────────

-- Why the drafter checked or signed all the same, being a leader with nobody else on the desk; empty for two people.
ALTER TABLE report_batch_step ADD COLUMN override_reason TEXT NOT NULL DEFAULT ''
    CONSTRAINT report_batch_step_override_ck CHECK (override_reason = '' OR stage IN ('CHECKED', 'SIGNED'));

CREATE TRIGGER report_batch_step_four_eyes BEFORE INSERT ON report_batch_step
    WHEN NEW.stage IN ('CHECKED', 'SIGNED') AND NEW.override_reason = ''
        AND NEW.recorded_by IS (SELECT recorded_by FROM report_batch WHERE id = NEW.batch_id)
    BEGIN SELECT RAISE(ABORT, 'a batch is checked and signed by another person than its drafter'); END;
CREATE TRIGGER report_batch_step_override_no_rewrite BEFORE UPDATE OF override_reason ON report_batch_step
    BEGIN SELECT RAISE(ABORT, 'report_batch_step is never rewritten'); END;
