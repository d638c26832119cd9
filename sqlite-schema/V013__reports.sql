-- What goes up: named lines, cut-off times, reporting batches; the daily assessment; supplies.

-- 归口: to whom a figure goes up. A kind without a line goes up by the desk itself.
CREATE TABLE reporting_line (
    id      INTEGER CONSTRAINT reporting_line_pk PRIMARY KEY AUTOINCREMENT,
    name_zh TEXT    NOT NULL,
    name_en TEXT    NOT NULL,
    ordinal INTEGER NOT NULL,
    active  INTEGER NOT NULL DEFAULT 1,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT reporting_line_name_uq UNIQUE (name_zh),
    CONSTRAINT reporting_line_name_ck CHECK (length(name_zh) > 0 AND length(name_en) > 0),
    CONSTRAINT reporting_line_active_ck CHECK (active IN (0, 1))
) STRICT;

ALTER TABLE figure_kind ADD COLUMN line_id INTEGER CONSTRAINT figure_kind_line_fk REFERENCES reporting_line (id);
CREATE INDEX figure_kind_line_ix ON figure_kind (line_id);

-- When figures are due. Minutes count from local midnight of the duty date: 06:00 of the next morning is 1800.
CREATE TABLE cut_off (
    id         INTEGER CONSTRAINT cut_off_pk PRIMARY KEY AUTOINCREMENT,
    cut_minute INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT cut_off_once_uq UNIQUE (cut_minute),
    CONSTRAINT cut_off_minute_ck CHECK (cut_minute BETWEEN 1 AND 2880)
) STRICT;

-- 报送批次: all that happened before cut_at and was not sent up before. Until it is sent it holds no numbers of its own.
CREATE TABLE report_batch (
    id            INTEGER CONSTRAINT report_batch_pk PRIMARY KEY AUTOINCREMENT,
    duty_date     INTEGER NOT NULL,
    cut_minute    INTEGER NOT NULL,
    cut_at        INTEGER NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT report_batch_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT report_batch_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT report_batch_minute_ck CHECK (cut_minute BETWEEN 1 AND 2880)
) STRICT;
CREATE UNIQUE INDEX report_batch_once_uq ON report_batch (duty_date, cut_minute) WHERE struck_at IS NULL;
CREATE INDEX report_batch_cut_ix ON report_batch (cut_at);

-- Each step keeps the hash of what was seen: when the figures have changed since, it counts no more.
CREATE TABLE report_batch_step (
    id            INTEGER CONSTRAINT report_batch_step_pk PRIMARY KEY AUTOINCREMENT,
    batch_id      INTEGER NOT NULL,
    stage         TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT report_batch_step_batch_fk FOREIGN KEY (batch_id) REFERENCES report_batch (id),
    CONSTRAINT report_batch_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT report_batch_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT report_batch_step_stage_ck CHECK (stage IN ('CHECKED', 'SIGNED', 'SENT'))
) STRICT;
CREATE INDEX report_batch_step_batch_ix ON report_batch_step (batch_id);
CREATE UNIQUE INDEX report_batch_step_sent_uq ON report_batch_step (batch_id) WHERE stage = 'SENT';

-- The numbers as they were sent, with the words they were sent in. carried is the total of the batch before.
CREATE TABLE report_batch_figure (
    id             INTEGER CONSTRAINT report_batch_figure_pk PRIMARY KEY AUTOINCREMENT,
    batch_id       INTEGER NOT NULL,
    kind_id        INTEGER NOT NULL,
    ordinal        INTEGER NOT NULL,
    name_zh        TEXT    NOT NULL,
    name_en        TEXT    NOT NULL,
    unit_zh        TEXT    NOT NULL,
    unit_en        TEXT    NOT NULL,
    line_zh        TEXT    NOT NULL DEFAULT '',
    line_en        TEXT    NOT NULL DEFAULT '',
    carried        INTEGER NOT NULL,
    fresh          INTEGER NOT NULL,
    corrected      INTEGER NOT NULL,
    before_today   INTEGER NOT NULL,
    today          INTEGER NOT NULL,
    total          INTEGER NOT NULL,
    CONSTRAINT report_batch_figure_batch_fk FOREIGN KEY (batch_id) REFERENCES report_batch (id),
    CONSTRAINT report_batch_figure_kind_fk FOREIGN KEY (kind_id) REFERENCES figure_kind (id),
    CONSTRAINT report_batch_figure_once_uq UNIQUE (batch_id, kind_id),
    CONSTRAINT report_batch_figure_closes_ck CHECK (total = before_today + today AND total = carried + fresh + corrected)
) STRICT;
CREATE INDEX report_batch_figure_kind_ix ON report_batch_figure (kind_id);

-- Every record that went up with the batch, once and for all: PLAIN of its own span; CORRECTION 更正 and LATE 补报 of one
-- that had been sent before.
CREATE TABLE report_batch_row (
    id           INTEGER CONSTRAINT report_batch_row_pk PRIMARY KEY AUTOINCREMENT,
    batch_id     INTEGER NOT NULL,
    increment_id INTEGER NOT NULL,
    part         TEXT    NOT NULL,
    CONSTRAINT report_batch_row_batch_fk FOREIGN KEY (batch_id) REFERENCES report_batch (id),
    CONSTRAINT report_batch_row_increment_fk FOREIGN KEY (increment_id) REFERENCES figure_increment (id),
    CONSTRAINT report_batch_row_once_uq UNIQUE (increment_id),
    CONSTRAINT report_batch_row_part_ck CHECK (part IN ('PLAIN', 'CORRECTION', 'LATE'))
) STRICT;
CREATE INDEX report_batch_row_batch_ix ON report_batch_row (batch_id);

-- How the checkpoints stood with their reports: 零报告, 未报, 迟报. Who reported in time has no row.
CREATE TABLE report_batch_post (
    id            INTEGER CONSTRAINT report_batch_post_pk PRIMARY KEY AUTOINCREMENT,
    batch_id      INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    watch         INTEGER NOT NULL,
    span_at       INTEGER NOT NULL,
    report        TEXT    NOT NULL,
    reported_at   INTEGER,
    CONSTRAINT report_batch_post_batch_fk FOREIGN KEY (batch_id) REFERENCES report_batch (id),
    CONSTRAINT report_batch_post_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT report_batch_post_watch_ck CHECK (watch BETWEEN 0 AND 11),
    CONSTRAINT report_batch_post_report_ck CHECK (report IN ('NIL', 'MISSING', 'LATE')),
    CONSTRAINT report_batch_post_reported_ck CHECK ((report = 'MISSING') = (reported_at IS NULL))
) STRICT;
CREATE INDEX report_batch_post_batch_ix ON report_batch_post (batch_id);
CREATE INDEX report_batch_post_checkpoint_ix ON report_batch_post (checkpoint_id);

CREATE TRIGGER report_batch_no_delete BEFORE DELETE ON report_batch
    BEGIN SELECT RAISE(ABORT, 'report_batch is never erased'); END;
CREATE TRIGGER report_batch_no_rewrite BEFORE UPDATE OF id, duty_date, cut_minute, cut_at, occurred_at, recorded_at, recorded_by ON report_batch
    BEGIN SELECT RAISE(ABORT, 'report_batch is never rewritten'); END;
CREATE TRIGGER report_batch_sent_no_strike BEFORE UPDATE ON report_batch
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = OLD.id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_step_no_delete BEFORE DELETE ON report_batch_step
    BEGIN SELECT RAISE(ABORT, 'report_batch_step is never erased'); END;
CREATE TRIGGER report_batch_step_no_rewrite BEFORE UPDATE OF id, batch_id, stage, hash, occurred_at, recorded_at, recorded_by ON report_batch_step
    BEGIN SELECT RAISE(ABORT, 'report_batch_step is never rewritten'); END;
CREATE TRIGGER report_batch_step_sent_no_strike BEFORE UPDATE ON report_batch_step
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = OLD.batch_id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_step_after_sent BEFORE INSERT ON report_batch_step
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = NEW.batch_id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_figure_no_delete BEFORE DELETE ON report_batch_figure
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_figure_no_rewrite BEFORE UPDATE ON report_batch_figure
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_figure_after_sent BEFORE INSERT ON report_batch_figure
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = NEW.batch_id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_row_no_delete BEFORE DELETE ON report_batch_row
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_row_no_rewrite BEFORE UPDATE ON report_batch_row
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_row_after_sent BEFORE INSERT ON report_batch_row
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = NEW.batch_id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_post_no_delete BEFORE DELETE ON report_batch_post
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_post_no_rewrite BEFORE UPDATE ON report_batch_post
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;
CREATE TRIGGER report_batch_post_after_sent BEFORE INSERT ON report_batch_post
    WHEN EXISTS (SELECT 1 FROM report_batch_step WHERE batch_id = NEW.batch_id AND stage = 'SENT')
    BEGIN SELECT RAISE(ABORT, 'a sent batch never changes'); END;

-- ── 每日研判 ─────────────────────────────────────────────────────────────────────────────────────────

-- One for a duty day, edited until it is issued. instruction is 批示.
CREATE TABLE assessment (
    id            INTEGER CONSTRAINT assessment_pk PRIMARY KEY AUTOINCREMENT,
    number        INTEGER NOT NULL,
    duty_date     INTEGER NOT NULL,
    overall       TEXT    NOT NULL,
    problems      TEXT    NOT NULL,
    risks         TEXT    NOT NULL,
    instruction   TEXT    NOT NULL DEFAULT '',
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT assessment_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT assessment_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT assessment_number_ck CHECK (number >= 1)
) STRICT;
CREATE UNIQUE INDEX assessment_number_uq ON assessment (number) WHERE struck_at IS NULL;
CREATE UNIQUE INDEX assessment_day_uq ON assessment (duty_date) WHERE struck_at IS NULL;

-- 四、下步措施: each with somebody and a term becomes an action item when the assessment is issued.
CREATE TABLE assessment_measure (
    id            INTEGER CONSTRAINT assessment_measure_pk PRIMARY KEY AUTOINCREMENT,
    assessment_id INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    content       TEXT    NOT NULL,
    handler_id    INTEGER,
    due_date      TEXT,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT assessment_measure_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT assessment_measure_handler_fk FOREIGN KEY (handler_id) REFERENCES person (id),
    CONSTRAINT assessment_measure_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT assessment_measure_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT assessment_measure_content_ck CHECK (length(content) > 0),
    CONSTRAINT assessment_measure_term_ck CHECK ((handler_id IS NULL) = (due_date IS NULL))
) STRICT;
CREATE INDEX assessment_measure_assessment_ix ON assessment_measure (assessment_id);

-- 审核, 签发. The step of issuing keeps the hash of what was issued and the meeting in whose ledger the measures stand.
CREATE TABLE assessment_step (
    id            INTEGER CONSTRAINT assessment_step_pk PRIMARY KEY AUTOINCREMENT,
    assessment_id INTEGER NOT NULL,
    stage         TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    meeting_id    INTEGER,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT assessment_step_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT assessment_step_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT assessment_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT assessment_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT assessment_step_stage_ck CHECK (stage IN ('REVIEWED', 'ISSUED'))
) STRICT;
CREATE INDEX assessment_step_assessment_ix ON assessment_step (assessment_id);
CREATE UNIQUE INDEX assessment_step_issued_uq ON assessment_step (assessment_id) WHERE stage = 'ISSUED';

CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
    BEGIN SELECT RAISE(ABORT, 'assessment is never erased'); END;
CREATE TRIGGER assessment_issued BEFORE UPDATE ON assessment
    WHEN EXISTS (SELECT 1 FROM assessment_step WHERE assessment_id = OLD.id AND stage = 'ISSUED')
    BEGIN SELECT RAISE(ABORT, 'an issued assessment never changes'); END;
CREATE TRIGGER assessment_measure_no_delete BEFORE DELETE ON assessment_measure
    BEGIN SELECT RAISE(ABORT, 'assessment_measure is never erased'); END;
CREATE TRIGGER assessment_measure_issued BEFORE UPDATE ON assessment_measure
    WHEN EXISTS (SELECT 1 FROM assessment_step WHERE assessment_id = OLD.assessment_id AND stage = 'ISSUED')
    BEGIN SELECT RAISE(ABORT, 'an issued assessment never changes'); END;
CREATE TRIGGER assessment_measure_after_issued BEFORE INSERT ON assessment_measure
    WHEN EXISTS (SELECT 1 FROM assessment_step WHERE assessment_id = NEW.assessment_id AND stage = 'ISSUED')
    BEGIN SELECT RAISE(ABORT, 'an issued assessment never changes'); END;
CREATE TRIGGER assessment_step_no_delete BEFORE DELETE ON assessment_step
    BEGIN SELECT RAISE(ABORT, 'assessment_step is never erased'); END;
CREATE TRIGGER assessment_step_no_rewrite BEFORE UPDATE OF id, assessment_id, stage, hash, meeting_id, occurred_at, recorded_at, recorded_by ON assessment_step
    BEGIN SELECT RAISE(ABORT, 'assessment_step is never rewritten'); END;
CREATE TRIGGER assessment_step_issued_no_strike BEFORE UPDATE ON assessment_step
    WHEN OLD.stage = 'ISSUED'
    BEGIN SELECT RAISE(ABORT, 'an issued assessment never changes'); END;

-- ── supplies ─────────────────────────────────────────────────────────────────────────────────────────

-- What a shift needs: quantity for each person and meal (MEAL), for each person (HEAD), for each manned checkpoint (PLACE).
CREATE TABLE supply_kind (
    id       INTEGER CONSTRAINT supply_kind_pk PRIMARY KEY AUTOINCREMENT,
    name_zh  TEXT    NOT NULL,
    name_en  TEXT    NOT NULL,
    unit_zh  TEXT    NOT NULL,
    unit_en  TEXT    NOT NULL,
    basis    TEXT    NOT NULL,
    quantity INTEGER NOT NULL,
    ordinal  INTEGER NOT NULL,
    active   INTEGER NOT NULL DEFAULT 1,
    version  INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT supply_kind_name_uq UNIQUE (name_zh),
    CONSTRAINT supply_kind_name_ck CHECK (length(name_zh) > 0 AND length(name_en) > 0),
    CONSTRAINT supply_kind_basis_ck CHECK (basis IN ('MEAL', 'HEAD', 'PLACE')),
    CONSTRAINT supply_kind_quantity_ck CHECK (quantity BETWEEN 1 AND 999),
    CONSTRAINT supply_kind_active_ck CHECK (active IN (0, 1))
) STRICT;

-- Signed increments: what was sent out to a checkpoint for a shift, and what came in there.
CREATE TABLE supply_movement (
    id             INTEGER CONSTRAINT supply_movement_pk PRIMARY KEY AUTOINCREMENT,
    supply_kind_id INTEGER NOT NULL,
    checkpoint_id  INTEGER NOT NULL,
    duty_date      INTEGER NOT NULL,
    shift_id       INTEGER NOT NULL,
    movement       TEXT    NOT NULL,
    amount         INTEGER NOT NULL,
    reason         TEXT    NOT NULL DEFAULT '',
    corrects_id    INTEGER,
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    CONSTRAINT supply_movement_kind_fk FOREIGN KEY (supply_kind_id) REFERENCES supply_kind (id),
    CONSTRAINT supply_movement_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT supply_movement_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
    CONSTRAINT supply_movement_corrects_fk FOREIGN KEY (corrects_id) REFERENCES supply_movement (id),
    CONSTRAINT supply_movement_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT supply_movement_movement_ck CHECK (movement IN ('DELIVERED', 'RECEIVED'))
) STRICT;
CREATE INDEX supply_movement_day_ix ON supply_movement (duty_date, shift_id);
CREATE INDEX supply_movement_kind_ix ON supply_movement (supply_kind_id);
CREATE INDEX supply_movement_checkpoint_ix ON supply_movement (checkpoint_id);
CREATE INDEX supply_movement_shift_ix ON supply_movement (shift_id);
CREATE INDEX supply_movement_corrects_ix ON supply_movement (corrects_id);

CREATE TRIGGER supply_movement_no_delete BEFORE DELETE ON supply_movement
    BEGIN SELECT RAISE(ABORT, 'supply_movement is never erased'); END;
CREATE TRIGGER supply_movement_no_rewrite BEFORE UPDATE ON supply_movement
    BEGIN SELECT RAISE(ABORT, 'supply_movement is never rewritten'); END;
