-- The desk, first schema. Conventions:
--   instant        INTEGER, milliseconds since 1970-01-01T00:00Z        (…_at)
--   date           TEXT ISO 8601; INTEGER epoch-day in the large tables  (duty_date)
--   time of day    INTEGER minutes after midnight of the date beside it, may pass 1440 for the next day
--   enumeration    TEXT with a named CHECK; boolean INTEGER 0/1
--   version        optimistic lock, raised by every update
-- A table with struck_at is never deleted from: a row is struck (who, when, why) and its first text stays readable.
-- Without a version it holds facts, and nothing but the strike may change.
-- A table with corrects_id holds signed increments: a row is never changed, only answered by a later one.

-- ── what the store itself keeps ──────────────────────────────────────────────────────────────────────

CREATE TABLE schema_step (
    version     INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    checksum    TEXT    NOT NULL,
    applied_at  INTEGER NOT NULL,
    CONSTRAINT schema_step_pk PRIMARY KEY (version)
) STRICT;

-- One row per act of a person at the desk. act_id is made by the client, so a retry is not a second act.
CREATE TABLE change_act (
    id          INTEGER CONSTRAINT change_act_pk PRIMARY KEY AUTOINCREMENT,
    act_id      TEXT    NOT NULL,
    act         TEXT    NOT NULL,
    actor_id    INTEGER,
    actor_name  TEXT    NOT NULL,
    reason      TEXT,
    undoes_id   INTEGER,
    desk_at     INTEGER NOT NULL,
    written_at  INTEGER NOT NULL,
    CONSTRAINT change_act_act_id_uq UNIQUE (act_id),
    CONSTRAINT change_act_undoes_fk FOREIGN KEY (undoes_id) REFERENCES change_act (id)
) STRICT;

-- Every changed row with its database values before and after (JSON), chained by a keyed hash.
CREATE TABLE change_log (
    seq         INTEGER CONSTRAINT change_log_pk PRIMARY KEY AUTOINCREMENT,
    act         INTEGER NOT NULL,
    table_name  TEXT    NOT NULL,
    row_id      INTEGER NOT NULL,
    before_json TEXT,
    after_json  TEXT,
    hash        BLOB    NOT NULL,
    CONSTRAINT change_log_act_fk FOREIGN KEY (act) REFERENCES change_act (id),
    CONSTRAINT change_log_some_ck CHECK (before_json IS NOT NULL OR after_json IS NOT NULL)
) STRICT;
CREATE INDEX change_log_act_ix ON change_log (act);
CREATE INDEX change_log_row_ix ON change_log (table_name, row_id);

CREATE TRIGGER change_act_no_update BEFORE UPDATE ON change_act BEGIN SELECT RAISE(ABORT, 'change_act is append-only'); END;
CREATE TRIGGER change_act_no_delete BEFORE DELETE ON change_act BEGIN SELECT RAISE(ABORT, 'change_act is append-only'); END;
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;

CREATE TABLE setting (
    id          INTEGER CONSTRAINT setting_pk PRIMARY KEY AUTOINCREMENT,
    name        TEXT    NOT NULL,
    content     TEXT    NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT setting_name_uq UNIQUE (name)
) STRICT;

-- ── people ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE squad (
    id          INTEGER CONSTRAINT squad_pk PRIMARY KEY AUTOINCREMENT,
    name        TEXT    NOT NULL,
    ordinal     INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT squad_name_uq UNIQUE (name)
) STRICT;

CREATE TABLE household (
    id          INTEGER CONSTRAINT household_pk PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT household_kind_ck CHECK (kind IN ('DUAL_POLICE', 'DUAL_FRONTLINE'))
) STRICT;

CREATE TABLE person (
    id           INTEGER CONSTRAINT person_pk PRIMARY KEY AUTOINCREMENT,
    badge        TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    pinyin       TEXT    NOT NULL,               -- lower case, one blank between syllables: wang jian guo
    category     TEXT    NOT NULL,
    position     TEXT    NOT NULL DEFAULT '',
    gender       TEXT    NOT NULL,
    phone        TEXT    NOT NULL DEFAULT '',
    squad_id     INTEGER,
    household_id INTEGER,
    active       INTEGER NOT NULL DEFAULT 1,
    version      INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT person_badge_uq UNIQUE (badge),
    CONSTRAINT person_category_ck CHECK (category IN ('SWORN', 'AUXILIARY', 'CIVILIAN')),
    CONSTRAINT person_gender_ck CHECK (gender IN ('FEMALE', 'MALE')),
    CONSTRAINT person_active_ck CHECK (active IN (0, 1)),
    CONSTRAINT person_squad_fk FOREIGN KEY (squad_id) REFERENCES squad (id),
    CONSTRAINT person_household_fk FOREIGN KEY (household_id) REFERENCES household (id)
) STRICT;
CREATE INDEX person_squad_ix ON person (squad_id);
CREATE INDEX person_household_ix ON person (household_id);

-- Dates are inclusive; from_minute and to_minute give an optional daily window (08:30–17:30 of each day).
CREATE TABLE absence (
    id          INTEGER CONSTRAINT absence_pk PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    first_date  TEXT    NOT NULL,
    last_date   TEXT    NOT NULL,
    from_minute INTEGER,
    to_minute   INTEGER,
    note        TEXT    NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT absence_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT absence_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT absence_kind_ck CHECK (kind IN ('LEAVE', 'SICK', 'ISOLATION', 'TRAINING', 'REST', 'SECONDMENT')),
    CONSTRAINT absence_dates_ck CHECK (first_date <= last_date),
    CONSTRAINT absence_window_ck CHECK ((from_minute IS NULL) = (to_minute IS NULL)
        AND (from_minute IS NULL OR (from_minute >= 0 AND from_minute < to_minute AND to_minute <= 1440)))
) STRICT;
CREATE INDEX absence_person_ix ON absence (person_id, first_date);

-- ── checkpoints ──────────────────────────────────────────────────────────────────────────────────────

-- Position in WGS-84 degrees. contact_limit_minutes overrides the limit of the duty level.
CREATE TABLE checkpoint (
    id                    INTEGER CONSTRAINT checkpoint_pk PRIMARY KEY AUTOINCREMENT,
    code                  TEXT    NOT NULL,
    name                  TEXT    NOT NULL,
    kind                  TEXT    NOT NULL,
    longitude             REAL    NOT NULL,
    latitude              REAL    NOT NULL,
    call_sign             TEXT    NOT NULL DEFAULT '',
    phone                 TEXT    NOT NULL DEFAULT '',
    contact_limit_minutes INTEGER,
    ordinal               INTEGER NOT NULL,
    version               INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT checkpoint_code_uq UNIQUE (code),
    CONSTRAINT checkpoint_kind_ck CHECK (kind IN ('PROVINCIAL', 'DISTRICT', 'VILLAGE', 'HOSPITAL')),
    CONSTRAINT checkpoint_longitude_ck CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT checkpoint_latitude_ck CHECK (latitude BETWEEN -85 AND 85),
    CONSTRAINT checkpoint_limit_ck CHECK (contact_limit_minutes IS NULL OR contact_limit_minutes BETWEEN 1 AND 1440)
) STRICT;

CREATE TABLE operation_state (
    id            INTEGER CONSTRAINT operation_state_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id INTEGER NOT NULL,
    operation     TEXT    NOT NULL,
    note          TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT operation_state_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT operation_state_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT operation_state_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT operation_state_operation_ck CHECK (operation IN
        ('PLANNED', 'OPEN', 'REINFORCED', 'CONGESTED', 'LIMITED', 'SUSPENDED', 'INCIDENT', 'WITHDRAWN'))
) STRICT;
CREATE INDEX operation_state_checkpoint_ix ON operation_state (checkpoint_id, occurred_at);

CREATE TABLE roll_call (
    id            INTEGER CONSTRAINT roll_call_pk PRIMARY KEY AUTOINCREMENT,
    channel       TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT roll_call_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT roll_call_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT roll_call_channel_ck CHECK (channel IN ('RADIO', 'PHONE', 'VISIT'))
) STRICT;

-- A contact that was tried. answered = 0 is a miss: it does not reset the clock. Head-counts as reported.
CREATE TABLE contact (
    id              INTEGER CONSTRAINT contact_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id   INTEGER NOT NULL,
    roll_call_id    INTEGER,
    channel         TEXT    NOT NULL,
    answered        INTEGER NOT NULL,
    sworn_count     INTEGER,
    auxiliary_count INTEGER,
    words           TEXT    NOT NULL DEFAULT '',
    occurred_at     INTEGER NOT NULL,
    recorded_at     INTEGER NOT NULL,
    recorded_by     INTEGER,
    struck_at       INTEGER,
    struck_by       INTEGER,
    struck_reason   TEXT,
    CONSTRAINT contact_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT contact_roll_call_fk FOREIGN KEY (roll_call_id) REFERENCES roll_call (id),
    CONSTRAINT contact_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT contact_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT contact_channel_ck CHECK (channel IN ('RADIO', 'PHONE', 'VISIT')),
    CONSTRAINT contact_answered_ck CHECK (answered IN (0, 1)),
    CONSTRAINT contact_counts_ck CHECK ((sworn_count IS NULL OR sworn_count BETWEEN 0 AND 999)
        AND (auxiliary_count IS NULL OR auxiliary_count BETWEEN 0 AND 999))
) STRICT;
CREATE INDEX contact_checkpoint_ix ON contact (checkpoint_id, occurred_at);
CREATE INDEX contact_occurred_ix ON contact (occurred_at);
CREATE INDEX contact_roll_call_ix ON contact (roll_call_id);

-- ── roster ───────────────────────────────────────────────────────────────────────────────────────────

-- start_minute counts from midnight of the duty date; a night of the duty day that begins after midnight starts at 1440.
CREATE TABLE shift (
    id             INTEGER CONSTRAINT shift_pk PRIMARY KEY AUTOINCREMENT,
    name           TEXT    NOT NULL,
    mark           TEXT    NOT NULL,              -- one character for a cell of the board: 早, 中, 夜
    start_minute   INTEGER NOT NULL,
    length_minutes INTEGER NOT NULL,
    night          INTEGER NOT NULL,
    ordinal        INTEGER NOT NULL,
    version        INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT shift_name_uq UNIQUE (name),
    CONSTRAINT shift_start_ck CHECK (start_minute BETWEEN 0 AND 2879),
    CONSTRAINT shift_length_ck CHECK (length_minutes BETWEEN 1 AND 1440),
    CONSTRAINT shift_night_ck CHECK (night IN (0, 1))
) STRICT;

-- A post without a checkpoint belongs to the command post itself (leading officer, duty officer).
CREATE TABLE post (
    id            INTEGER CONSTRAINT post_pk PRIMARY KEY AUTOINCREMENT,
    checkpoint_id INTEGER,
    kind          TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    ordinal       INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT post_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT post_kind_ck CHECK (kind IN
        ('OBSERVE', 'VEHICLE_CHECK', 'REGISTRATION', 'SECURITY', 'RESERVE', 'LEADING', 'DESK'))
) STRICT;
CREATE INDEX post_checkpoint_ix ON post (checkpoint_id);

-- The least a post needs in a shift at a duty level: sworn officers, and heads of any category in all.
CREATE TABLE requirement (
    id          INTEGER CONSTRAINT requirement_pk PRIMARY KEY AUTOINCREMENT,
    post_id     INTEGER NOT NULL,
    shift_id    INTEGER NOT NULL,
    duty_level  TEXT    NOT NULL,
    sworn_least INTEGER NOT NULL,
    total_least INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT requirement_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT requirement_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
    CONSTRAINT requirement_once_uq UNIQUE (post_id, shift_id, duty_level),
    CONSTRAINT requirement_level_ck CHECK (duty_level IN ('NORMAL', 'L3', 'L2', 'L1', 'L1_PLUS')),
    CONSTRAINT requirement_counts_ck CHECK (sworn_least >= 0 AND total_least >= sworn_least)
) STRICT;
CREATE INDEX requirement_shift_ix ON requirement (shift_id);

-- duty_date is the epoch-day of the duty day; minutes count from its local midnight, end_minute is exclusive.
CREATE TABLE duty (
    id           INTEGER CONSTRAINT duty_pk PRIMARY KEY AUTOINCREMENT,
    duty_date    INTEGER NOT NULL,
    person_id    INTEGER NOT NULL,
    post_id      INTEGER NOT NULL,
    shift_id     INTEGER NOT NULL,
    start_minute INTEGER NOT NULL,
    end_minute   INTEGER NOT NULL,
    source       TEXT    NOT NULL,
    note         TEXT    NOT NULL DEFAULT '',
    recorded_at  INTEGER NOT NULL,
    recorded_by  INTEGER,
    version      INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT duty_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT duty_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT duty_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
    CONSTRAINT duty_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT duty_source_ck CHECK (source IN ('HAND', 'PATTERN', 'PROPOSAL')),
    CONSTRAINT duty_times_ck CHECK (start_minute >= 0 AND start_minute < end_minute
        AND end_minute <= 4320 AND end_minute - start_minute <= 1440)
) STRICT;
CREATE INDEX duty_date_ix ON duty (duty_date, person_id);
CREATE INDEX duty_person_ix ON duty (person_id, duty_date);
CREATE INDEX duty_post_ix ON duty (post_id, duty_date);
CREATE INDEX duty_shift_ix ON duty (shift_id);

-- The roster of these days was published: from then on it changes only by recorded changes.
CREATE TABLE roster_publication (
    id            INTEGER CONSTRAINT roster_publication_pk PRIMARY KEY AUTOINCREMENT,
    first_date    INTEGER NOT NULL,
    last_date     INTEGER NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT roster_publication_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT roster_publication_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT roster_publication_dates_ck CHECK (first_date <= last_date)
) STRICT;

-- What a duty level means here: how often posts are contacted, and who may go on leave. Editable, it differs by place.
CREATE TABLE duty_level (
    id                    INTEGER CONSTRAINT duty_level_pk PRIMARY KEY AUTOINCREMENT,
    level                 TEXT    NOT NULL,
    contact_limit_minutes INTEGER NOT NULL,
    leave_rule            TEXT    NOT NULL,
    version               INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT duty_level_level_uq UNIQUE (level),
    CONSTRAINT duty_level_level_ck CHECK (level IN ('NORMAL', 'L3', 'L2', 'L1', 'L1_PLUS')),
    CONSTRAINT duty_level_limit_ck CHECK (contact_limit_minutes BETWEEN 1 AND 1440),
    CONSTRAINT duty_level_leave_ck CHECK (leave_rule IN ('ALLOWED', 'YEARLY_ONLY', 'NONE'))
) STRICT;

CREATE TABLE duty_level_order (
    id            INTEGER CONSTRAINT duty_level_order_pk PRIMARY KEY AUTOINCREMENT,
    level         TEXT    NOT NULL,
    note          TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT duty_level_order_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT duty_level_order_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT duty_level_order_level_ck CHECK (level IN ('NORMAL', 'L3', 'L2', 'L1', 'L1_PLUS'))
) STRICT;
CREATE INDEX duty_level_order_occurred_ix ON duty_level_order (occurred_at);

-- ── figures ──────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE figure_kind (
    id          INTEGER CONSTRAINT figure_kind_pk PRIMARY KEY AUTOINCREMENT,
    code        TEXT    NOT NULL,
    name_zh     TEXT    NOT NULL,
    name_en     TEXT    NOT NULL,
    unit_zh     TEXT    NOT NULL,
    unit_en     TEXT    NOT NULL,
    ordinal     INTEGER NOT NULL,
    active      INTEGER NOT NULL DEFAULT 1,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT figure_kind_code_uq UNIQUE (code),
    CONSTRAINT figure_kind_active_ck CHECK (active IN (0, 1))
) STRICT;

-- Signed increments only: a total is always SUM(amount). watch 0 = 子 23–01 … 11 = 亥 21–23.
CREATE TABLE figure_increment (
    id            INTEGER CONSTRAINT figure_increment_pk PRIMARY KEY AUTOINCREMENT,
    kind_id       INTEGER NOT NULL,
    checkpoint_id INTEGER,
    duty_date     INTEGER NOT NULL,
    watch         INTEGER NOT NULL,
    amount        INTEGER NOT NULL,
    reason        TEXT    NOT NULL DEFAULT '',
    corrects_id   INTEGER,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    CONSTRAINT figure_increment_kind_fk FOREIGN KEY (kind_id) REFERENCES figure_kind (id),
    CONSTRAINT figure_increment_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT figure_increment_corrects_fk FOREIGN KEY (corrects_id) REFERENCES figure_increment (id),
    CONSTRAINT figure_increment_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT figure_increment_watch_ck CHECK (watch BETWEEN 0 AND 11)
) STRICT;
CREATE INDEX figure_increment_day_ix ON figure_increment (duty_date, kind_id);
CREATE INDEX figure_increment_checkpoint_ix ON figure_increment (checkpoint_id, duty_date);
CREATE INDEX figure_increment_kind_ix ON figure_increment (kind_id);
CREATE INDEX figure_increment_corrects_ix ON figure_increment (corrects_id);

-- ── briefing ─────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE meeting_series (
    id          INTEGER CONSTRAINT meeting_series_pk PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    ordinal     INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT meeting_series_name_uq UNIQUE (name),
    CONSTRAINT meeting_series_kind_ck CHECK (kind IN ('SPECIAL', 'DAILY_ASSESSMENT', 'PRE_SHIFT'))
) STRICT;

CREATE TABLE meeting (
    id          INTEGER CONSTRAINT meeting_pk PRIMARY KEY AUTOINCREMENT,
    series_id   INTEGER NOT NULL,
    number      INTEGER NOT NULL,                 -- 第14期: the fourteenth of its series
    title       TEXT    NOT NULL,
    place       TEXT    NOT NULL DEFAULT '',
    chair_id    INTEGER,
    recorder_id INTEGER,
    occurred_at INTEGER NOT NULL,                 -- the meeting opens
    ended_at    INTEGER,                          -- 散会
    stage       TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT meeting_series_fk FOREIGN KEY (series_id) REFERENCES meeting_series (id),
    CONSTRAINT meeting_chair_fk FOREIGN KEY (chair_id) REFERENCES person (id),
    CONSTRAINT meeting_recorder_fk FOREIGN KEY (recorder_id) REFERENCES person (id),
    CONSTRAINT meeting_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT meeting_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT meeting_number_ck CHECK (number >= 1),
    CONSTRAINT meeting_title_ck CHECK (length(title) > 0),
    CONSTRAINT meeting_ended_ck CHECK (ended_at IS NULL OR ended_at >= occurred_at),
    CONSTRAINT meeting_stage_ck CHECK (stage IN ('DRAFT', 'REVIEWED', 'FINALISED', 'ISSUED'))
) STRICT;
CREATE UNIQUE INDEX meeting_number_uq ON meeting (series_id, number) WHERE struck_at IS NULL;
CREATE INDEX meeting_occurred_ix ON meeting (occurred_at);

CREATE TABLE agenda_item (
    id          INTEGER CONSTRAINT agenda_item_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id  INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    topic       TEXT    NOT NULL,
    notes       TEXT    NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT agenda_item_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT agenda_item_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT agenda_item_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT agenda_item_topic_ck CHECK (length(topic) > 0)
) STRICT;
CREATE INDEX agenda_item_meeting_ix ON agenda_item (meeting_id, ordinal);

CREATE TABLE meeting_attendance (
    id          INTEGER CONSTRAINT meeting_attendance_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id  INTEGER NOT NULL,
    person_id   INTEGER NOT NULL,
    presence    TEXT    NOT NULL,
    reason      TEXT    NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT meeting_attendance_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT meeting_attendance_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT meeting_attendance_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT meeting_attendance_once_uq UNIQUE (meeting_id, person_id),
    CONSTRAINT meeting_attendance_presence_ck CHECK (presence IN ('PRESENT', 'ABSENT', 'GUEST'))
) STRICT;
CREATE INDEX meeting_attendance_person_ix ON meeting_attendance (person_id);

CREATE TABLE decision (
    id             INTEGER CONSTRAINT decision_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id     INTEGER NOT NULL,
    agenda_item_id INTEGER,
    ordinal        INTEGER NOT NULL,
    content        TEXT    NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    version        INTEGER NOT NULL DEFAULT 1,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT decision_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT decision_agenda_item_fk FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id),
    CONSTRAINT decision_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT decision_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT decision_content_ck CHECK (length(content) > 0)
) STRICT;
CREATE INDEX decision_meeting_ix ON decision (meeting_id, ordinal);
CREATE INDEX decision_agenda_item_ix ON decision (agenda_item_id);

-- 督办: number 14 of year 2020 is written 督-2020-014. Its stage is its last step (action_step).
CREATE TABLE action_item (
    id          INTEGER CONSTRAINT action_item_pk PRIMARY KEY AUTOINCREMENT,
    year        INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    meeting_id  INTEGER,
    decision_id INTEGER,
    content     TEXT    NOT NULL,
    handler_id  INTEGER NOT NULL,                 -- 主办
    due_date    TEXT    NOT NULL,
    occurred_at INTEGER NOT NULL,                 -- 交办时间
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT action_item_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT action_item_decision_fk FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT action_item_handler_fk FOREIGN KEY (handler_id) REFERENCES person (id),
    CONSTRAINT action_item_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT action_item_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT action_item_content_ck CHECK (length(content) > 0)
) STRICT;
CREATE UNIQUE INDEX action_item_number_uq ON action_item (year, number) WHERE struck_at IS NULL;
CREATE INDEX action_item_meeting_ix ON action_item (meeting_id);
CREATE INDEX action_item_decision_ix ON action_item (decision_id);
CREATE INDEX action_item_handler_ix ON action_item (handler_id);

CREATE TABLE action_step (
    id             INTEGER CONSTRAINT action_step_pk PRIMARY KEY AUTOINCREMENT,
    action_item_id INTEGER NOT NULL,
    stage          TEXT    NOT NULL,
    person_id      INTEGER,                       -- who took the step
    words          TEXT    NOT NULL DEFAULT '',
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT action_step_item_fk FOREIGN KEY (action_item_id) REFERENCES action_item (id),
    CONSTRAINT action_step_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT action_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT action_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT action_step_stage_ck CHECK (stage IN
        ('DRAFT', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'VERIFYING', 'CLOSED', 'CANCELLED'))
) STRICT;
CREATE INDEX action_step_item_ix ON action_step (action_item_id, occurred_at);

-- ── journal ──────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE log_entry (
    id            INTEGER CONSTRAINT log_entry_pk PRIMARY KEY AUTOINCREMENT,
    kind          TEXT    NOT NULL,
    content       TEXT    NOT NULL,
    checkpoint_id INTEGER,
    person_id     INTEGER,
    meeting_id    INTEGER,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT log_entry_checkpoint_fk FOREIGN KEY (checkpoint_id) REFERENCES checkpoint (id),
    CONSTRAINT log_entry_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT log_entry_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT log_entry_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT log_entry_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT log_entry_content_ck CHECK (length(content) > 0),
    CONSTRAINT log_entry_kind_ck CHECK (kind IN
        ('NOTE', 'CALL_IN', 'CALL_OUT', 'RADIO', 'VISITOR', 'DOCUMENT', 'ORDER', 'INCIDENT'))
) STRICT;
CREATE INDEX log_entry_occurred_ix ON log_entry (occurred_at);
CREATE INDEX log_entry_checkpoint_ix ON log_entry (checkpoint_id, occurred_at);

-- ── facts are never erased ───────────────────────────────────────────────────────────────────────────

CREATE TRIGGER operation_state_no_delete BEFORE DELETE ON operation_state
    BEGIN SELECT RAISE(ABORT, 'operation_state is never erased'); END;
CREATE TRIGGER operation_state_no_rewrite BEFORE UPDATE OF id, checkpoint_id, operation, note, occurred_at, recorded_at, recorded_by ON operation_state
    BEGIN SELECT RAISE(ABORT, 'operation_state is never rewritten'); END;
CREATE TRIGGER roll_call_no_delete BEFORE DELETE ON roll_call
    BEGIN SELECT RAISE(ABORT, 'roll_call is never erased'); END;
CREATE TRIGGER roll_call_no_rewrite BEFORE UPDATE OF id, channel, occurred_at, recorded_at, recorded_by ON roll_call
    BEGIN SELECT RAISE(ABORT, 'roll_call is never rewritten'); END;
CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact
    BEGIN SELECT RAISE(ABORT, 'contact is never erased'); END;
CREATE TRIGGER contact_no_rewrite BEFORE UPDATE OF id, checkpoint_id, roll_call_id, channel, answered, sworn_count, auxiliary_count, words, occurred_at, recorded_at, recorded_by ON contact
    BEGIN SELECT RAISE(ABORT, 'contact is never rewritten'); END;
CREATE TRIGGER roster_publication_no_delete BEFORE DELETE ON roster_publication
    BEGIN SELECT RAISE(ABORT, 'roster_publication is never erased'); END;
CREATE TRIGGER roster_publication_no_rewrite BEFORE UPDATE OF id, first_date, last_date, occurred_at, recorded_at, recorded_by ON roster_publication
    BEGIN SELECT RAISE(ABORT, 'roster_publication is never rewritten'); END;
CREATE TRIGGER duty_level_order_no_delete BEFORE DELETE ON duty_level_order
    BEGIN SELECT RAISE(ABORT, 'duty_level_order is never erased'); END;
CREATE TRIGGER duty_level_order_no_rewrite BEFORE UPDATE OF id, level, note, occurred_at, recorded_at, recorded_by ON duty_level_order
    BEGIN SELECT RAISE(ABORT, 'duty_level_order is never rewritten'); END;
CREATE TRIGGER figure_increment_no_delete BEFORE DELETE ON figure_increment
    BEGIN SELECT RAISE(ABORT, 'figure_increment is never erased'); END;
CREATE TRIGGER figure_increment_no_rewrite BEFORE UPDATE OF id, kind_id, checkpoint_id, duty_date, watch, amount, reason, corrects_id, occurred_at, recorded_at, recorded_by ON figure_increment
    BEGIN SELECT RAISE(ABORT, 'figure_increment is never rewritten'); END;
CREATE TRIGGER meeting_no_delete BEFORE DELETE ON meeting
    BEGIN SELECT RAISE(ABORT, 'meeting is never erased'); END;
CREATE TRIGGER agenda_item_no_delete BEFORE DELETE ON agenda_item
    BEGIN SELECT RAISE(ABORT, 'agenda_item is never erased'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
    BEGIN SELECT RAISE(ABORT, 'decision is never erased'); END;
CREATE TRIGGER action_item_no_delete BEFORE DELETE ON action_item
    BEGIN SELECT RAISE(ABORT, 'action_item is never erased'); END;
CREATE TRIGGER action_step_no_delete BEFORE DELETE ON action_step
    BEGIN SELECT RAISE(ABORT, 'action_step is never erased'); END;
CREATE TRIGGER action_step_no_rewrite BEFORE UPDATE OF id, action_item_id, stage, person_id, words, occurred_at, recorded_at, recorded_by ON action_step
    BEGIN SELECT RAISE(ABORT, 'action_step is never rewritten'); END;
CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry
    BEGIN SELECT RAISE(ABORT, 'log_entry is never erased'); END;
CREATE TRIGGER log_entry_no_rewrite BEFORE UPDATE OF id, kind, content, checkpoint_id, person_id, meeting_id, occurred_at, recorded_at, recorded_by ON log_entry
    BEGIN SELECT RAISE(ABORT, 'log_entry is never rewritten'); END;
