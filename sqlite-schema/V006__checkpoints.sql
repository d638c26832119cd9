-- Checkpoints kept by the desk: retired ones, limits of silence, acknowledged alarms, nil reports.

-- A checkpoint that is no longer used is kept for what happened there; from then on it is on no map and no list.
ALTER TABLE checkpoint ADD COLUMN retired_at INTEGER;

-- How long a checkpoint may be silent: by its kind, by the duty level, by the local time of day; NULL is any.
-- Where several fit, the one that names more counts, kind before level before time. from_minute after to_minute runs
-- over midnight. Nothing fits: duty_level.contact_limit_minutes. A checkpoint's own limit outranks all.
CREATE TABLE checkpoint_limit (
    id            INTEGER CONSTRAINT checkpoint_limit_pk PRIMARY KEY AUTOINCREMENT,
    kind          TEXT,
    duty_level    TEXT,
    from_minute   INTEGER,
    to_minute     INTEGER,
    limit_minutes INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT checkpoint_limit_kind_ck CHECK (kind IN ('PROVINCIAL', 'DISTRICT', 'VILLAGE', 'HOSPITAL')),
    CONSTRAINT checkpoint_limit_level_ck CHECK (duty_level IN ('NORMAL', 'L3', 'L2', 'L1', 'L1_PLUS')),
    CONSTRAINT checkpoint_limit_time_ck CHECK ((from_minute IS NULL) = (to_minute IS NULL)
        AND (from_minute IS NULL OR (from_minute BETWEEN 0 AND 1439 AND to_minute BETWEEN 0 AND 1439
            AND from_minute <> to_minute))),
    CONSTRAINT checkpoint_limit_minutes_ck CHECK (limit_minutes BETWEEN 1 AND 1440)
) STRICT;

-- An alarm that somebody has taken notice of: it is quiet as long as nothing becomes worse, and for a while only.
-- since_at is the fact it stems from (the last answer, the state that was set), urgency how bad it was then.
CREATE TABLE alarm_ack (
    id            INTEGER CONSTRAINT alarm_ack_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id INTEGER NOT NULL,
    urgency       INTEGER NOT NULL,
    since_at      INTEGER NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT alarm_ack_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT alarm_ack_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT alarm_ack_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id)
) STRICT;
CREATE INDEX alarm_ack_checkpoint_ix ON alarm_ack (checkpoint_id);
CREATE INDEX alarm_ack_occurred_ix ON alarm_ack (occurred_at);

-- 零报告: a checkpoint has nothing to report for a watch, which is a report. watch as in figure_increment.
CREATE TABLE nil_report (
    id            INTEGER CONSTRAINT nil_report_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id INTEGER NOT NULL,
    duty_date     INTEGER NOT NULL,
    watch         INTEGER NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT nil_report_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT nil_report_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT nil_report_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT nil_report_watch_ck CHECK (watch BETWEEN 0 AND 11)
) STRICT;
CREATE INDEX nil_report_day_ix ON nil_report (duty_date, checkpoint_id);

CREATE TRIGGER alarm_ack_no_delete BEFORE DELETE ON alarm_ack
    BEGIN SELECT RAISE(ABORT, 'alarm_ack is never erased'); END;
CREATE TRIGGER alarm_ack_no_rewrite BEFORE UPDATE OF id, checkpoint_id, urgency, since_at, occurred_at, recorded_at, recorded_by ON alarm_ack
    BEGIN SELECT RAISE(ABORT, 'alarm_ack is never rewritten'); END;
CREATE TRIGGER nil_report_no_delete BEFORE DELETE ON nil_report
    BEGIN SELECT RAISE(ABORT, 'nil_report is never erased'); END;
CREATE TRIGGER nil_report_no_rewrite BEFORE UPDATE OF id, checkpoint_id, duty_date, watch, occurred_at, recorded_at, recorded_by ON nil_report
    BEGIN SELECT RAISE(ABORT, 'nil_report is never rewritten'); END;
