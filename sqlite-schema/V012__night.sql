-- The night: what is told of a log entry later, quick texts, weather, and the handover (交接班).

-- amends_id is the first entry of a text that was corrected: that one is struck, and what is told later (log_step)
-- stays with the first.
ALTER TABLE log_entry ADD COLUMN action_item_id INTEGER CONSTRAINT log_entry_action_item_fk REFERENCES action_item (id);
ALTER TABLE log_entry ADD COLUMN amends_id INTEGER CONSTRAINT log_entry_amends_fk REFERENCES log_entry (id);
CREATE INDEX log_entry_amends_ix ON log_entry (amends_id);
-- What may be open is found without reading the whole log.
CREATE INDEX log_entry_kind_ix ON log_entry (kind, occurred_at);

-- What became of a log entry: who reported it, 处置, told whom and when, 结果, 要事, a follow-up with its term, and the
-- steps of a superior's order (an entry of the kind ORDER is an order that was received). who is named in free words.
CREATE TABLE log_step (
    id            INTEGER CONSTRAINT log_step_pk PRIMARY KEY AUTOINCREMENT,
    log_entry_id  INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    who           TEXT    NOT NULL DEFAULT '',
    words         TEXT    NOT NULL DEFAULT '',
    due_at        INTEGER,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT log_step_entry_fk FOREIGN KEY (log_entry_id) REFERENCES log_entry (id),
    CONSTRAINT log_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT log_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT log_step_kind_ck CHECK (kind IN ('REPORTER', 'DISPOSAL', 'TOLD', 'RESULT', 'IMPORTANT', 'FOLLOW_UP',
        'FOLLOWED_UP', 'ACKNOWLEDGED', 'IMPLEMENTED', 'REPORTED')),
    CONSTRAINT log_step_due_ck CHECK ((kind = 'FOLLOW_UP') = (due_at IS NOT NULL))
) STRICT;
CREATE INDEX log_step_entry_ix ON log_step (log_entry_id);
CREATE INDEX log_step_kind_ix ON log_step (kind, occurred_at);

-- A sentence that is often logged. With an operation it also sets the state of the checkpoint it is logged for.
CREATE TABLE quick_text (
    id        INTEGER CONSTRAINT quick_text_pk PRIMARY KEY AUTOINCREMENT,
    kind      TEXT    NOT NULL,
    content   TEXT    NOT NULL,
    operation TEXT,
    ordinal   INTEGER NOT NULL,
    version   INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT quick_text_content_ck CHECK (length(content) > 0),
    CONSTRAINT quick_text_kind_ck CHECK (kind IN
        ('NOTE', 'CALL_IN', 'CALL_OUT', 'RADIO', 'VISITOR', 'DOCUMENT', 'ORDER', 'INCIDENT')),
    CONSTRAINT quick_text_operation_ck CHECK (operation IN
        ('PLANNED', 'OPEN', 'REINFORCED', 'CONGESTED', 'LIMITED', 'SUSPENDED', 'INCIDENT', 'WITHDRAWN'))
) STRICT;

-- 天气 of a duty day as it stands on the duty log; the last one counts.
CREATE TABLE weather (
    id            INTEGER CONSTRAINT weather_pk PRIMARY KEY AUTOINCREMENT,
    duty_date     INTEGER NOT NULL,
    words         TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT weather_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT weather_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT weather_words_ck CHECK (length(words) > 0)
) STRICT;
CREATE INDEX weather_day_ix ON weather (duty_date);

-- 交接班: written when the outgoing officer signs; from then on its text is fixed. Number 7 of 2020 is 交-2020-007.
-- relief_id is whom the outgoing officer expects; who really took the desk stands in the step. since_at to occurred_at
-- is the shift that is handed over, the three texts are 情况明, 任务明, 器械明.
CREATE TABLE handover (
    id            INTEGER CONSTRAINT handover_pk PRIMARY KEY AUTOINCREMENT,
    year          INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    outgoing_id   INTEGER NOT NULL,
    relief_id     INTEGER,
    shift_words   TEXT    NOT NULL DEFAULT '',
    since_at      INTEGER NOT NULL,
    situation     TEXT    NOT NULL DEFAULT '',
    tasks         TEXT    NOT NULL DEFAULT '',
    equipment     TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT handover_outgoing_fk FOREIGN KEY (outgoing_id) REFERENCES person (id),
    CONSTRAINT handover_relief_fk FOREIGN KEY (relief_id) REFERENCES person (id),
    CONSTRAINT handover_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT handover_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT handover_number_uq UNIQUE (year, number),
    CONSTRAINT handover_two_ck CHECK (relief_id IS NULL OR relief_id <> outgoing_id)
) STRICT;
CREATE INDEX handover_occurred_ix ON handover (occurred_at);

-- One open thing as it was signed. subject names it within its kind, so that it is known again in the next handover.
CREATE TABLE handover_item (
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
        'OVERRIDE', 'ACTION', 'REPORT', 'DRAFT')),
    CONSTRAINT handover_item_carried_ck CHECK (carried IN (0, 1) AND (carried = 0 OR length(words) > 0))
) STRICT;

-- 物品器械清点.
CREATE TABLE handover_count (
    id            INTEGER CONSTRAINT handover_count_pk PRIMARY KEY AUTOINCREMENT,
    handover_id   INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    amount        INTEGER NOT NULL,
    words         TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT handover_count_handover_fk FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT handover_count_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT handover_count_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT handover_count_once_uq UNIQUE (handover_id, name),
    CONSTRAINT handover_count_amount_ck CHECK (amount BETWEEN 0 AND 999999)
) STRICT;

-- Who signed what: GIVEN by the outgoing officer, then TAKEN by the relief, or REFUSED with a reason, or OVERRIDDEN by
-- the leader with a reason, or WITHDRAWN by the outgoing officer. The last step tells where it stands.
CREATE TABLE handover_step (
    id            INTEGER CONSTRAINT handover_step_pk PRIMARY KEY AUTOINCREMENT,
    handover_id   INTEGER NOT NULL,
    stage         TEXT    NOT NULL,
    person_id     INTEGER NOT NULL,
    words         TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT handover_step_handover_fk FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT handover_step_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT handover_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT handover_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT handover_step_stage_ck CHECK (stage IN ('GIVEN', 'TAKEN', 'REFUSED', 'OVERRIDDEN', 'WITHDRAWN')),
    CONSTRAINT handover_step_reason_ck CHECK (stage NOT IN ('REFUSED', 'OVERRIDDEN') OR length(words) > 0)
) STRICT;
CREATE INDEX handover_step_handover_ix ON handover_step (handover_id);
CREATE INDEX handover_step_occurred_ix ON handover_step (occurred_at);

CREATE TRIGGER log_entry_links_no_rewrite BEFORE UPDATE OF action_item_id, amends_id ON log_entry
    BEGIN SELECT RAISE(ABORT, 'log_entry is never rewritten'); END;
CREATE TRIGGER log_step_no_delete BEFORE DELETE ON log_step
    BEGIN SELECT RAISE(ABORT, 'log_step is never erased'); END;
CREATE TRIGGER log_step_no_rewrite BEFORE UPDATE OF id, log_entry_id, kind, who, words, due_at, occurred_at, recorded_at, recorded_by ON log_step
    BEGIN SELECT RAISE(ABORT, 'log_step is never rewritten'); END;
CREATE TRIGGER weather_no_delete BEFORE DELETE ON weather
    BEGIN SELECT RAISE(ABORT, 'weather is never erased'); END;
CREATE TRIGGER weather_no_rewrite BEFORE UPDATE OF id, duty_date, words, occurred_at, recorded_at, recorded_by ON weather
    BEGIN SELECT RAISE(ABORT, 'weather is never rewritten'); END;
CREATE TRIGGER handover_no_delete BEFORE DELETE ON handover
    BEGIN SELECT RAISE(ABORT, 'handover is never erased'); END;
CREATE TRIGGER handover_no_rewrite BEFORE UPDATE OF id, year, number, outgoing_id, relief_id, shift_words, since_at, situation, tasks, equipment, occurred_at, recorded_at, recorded_by ON handover
    BEGIN SELECT RAISE(ABORT, 'handover is never rewritten'); END;
CREATE TRIGGER handover_item_no_delete BEFORE DELETE ON handover_item
    BEGIN SELECT RAISE(ABORT, 'handover_item is never erased'); END;
CREATE TRIGGER handover_item_no_rewrite BEFORE UPDATE OF id, handover_id, ordinal, kind, subject, content, carried, words, occurred_at, recorded_at, recorded_by ON handover_item
    BEGIN SELECT RAISE(ABORT, 'handover_item is never rewritten'); END;
CREATE TRIGGER handover_count_no_delete BEFORE DELETE ON handover_count
    BEGIN SELECT RAISE(ABORT, 'handover_count is never erased'); END;
CREATE TRIGGER handover_count_no_rewrite BEFORE UPDATE OF id, handover_id, ordinal, name, amount, words, occurred_at, recorded_at, recorded_by ON handover_count
    BEGIN SELECT RAISE(ABORT, 'handover_count is never rewritten'); END;
CREATE TRIGGER handover_step_no_delete BEFORE DELETE ON handover_step
    BEGIN SELECT RAISE(ABORT, 'handover_step is never erased'); END;
CREATE TRIGGER handover_step_no_rewrite BEFORE UPDATE OF id, handover_id, stage, person_id, words, occurred_at, recorded_at, recorded_by ON handover_step
    BEGIN SELECT RAISE(ABORT, 'handover_step is never rewritten'); END;
