-- The roster, whole: skills, rotation, rules, relief, swaps, attendance, published versions.

-- ── people ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE skill (
    id      INTEGER CONSTRAINT skill_pk PRIMARY KEY AUTOINCREMENT,
    name    TEXT    NOT NULL,
    ordinal INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT skill_name_uq UNIQUE (name)
) STRICT;

CREATE TABLE person_skill (
    id        INTEGER CONSTRAINT person_skill_pk PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    skill_id  INTEGER NOT NULL,
    version   INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT person_skill_once_uq UNIQUE (person_id, skill_id),
    CONSTRAINT person_skill_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_skill_skill_fk FOREIGN KEY (skill_id) REFERENCES skill (id)
) STRICT;
CREATE INDEX person_skill_skill_ix ON person_skill (skill_id);

-- The yearly leave (年休假) is told from other leave: a duty level may forbid the one and not the other.
ALTER TABLE absence ADD COLUMN yearly INTEGER NOT NULL DEFAULT 0
    CONSTRAINT absence_yearly_ck CHECK (yearly IN (0, 1) AND (yearly = 0 OR kind = 'LEAVE'));

-- ── posts, shifts, needs ─────────────────────────────────────────────────────────────────────────────

-- A post or shift that is no longer used is kept for the duties of the past.
ALTER TABLE post ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CONSTRAINT post_active_ck CHECK (active IN (0, 1));
ALTER TABLE post ADD COLUMN task TEXT NOT NULL DEFAULT '';        -- 任务, for the post order
ALTER TABLE post ADD COLUMN caution TEXT NOT NULL DEFAULT '';     -- 注意事项
ALTER TABLE post ADD COLUMN equipment TEXT NOT NULL DEFAULT '';   -- 装备
ALTER TABLE shift ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CONSTRAINT shift_active_ck CHECK (active IN (0, 1));

-- Another minimum on one day of the week (1 Monday … 7 Sunday) than the requirement it belongs to.
CREATE TABLE requirement_weekday (
    id             INTEGER CONSTRAINT requirement_weekday_pk PRIMARY KEY AUTOINCREMENT,
    requirement_id INTEGER NOT NULL,
    weekday        INTEGER NOT NULL,
    sworn_least    INTEGER NOT NULL,
    total_least    INTEGER NOT NULL,
    version        INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT requirement_weekday_fk FOREIGN KEY (requirement_id) REFERENCES requirement (id),
    CONSTRAINT requirement_weekday_once_uq UNIQUE (requirement_id, weekday),
    CONSTRAINT requirement_weekday_day_ck CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT requirement_weekday_counts_ck CHECK (sworn_least >= 0 AND total_least >= sworn_least)
) STRICT;

-- Of those on the post, at least so many have this skill, or are of this gender.
CREATE TABLE post_need (
    id       INTEGER CONSTRAINT post_need_pk PRIMARY KEY AUTOINCREMENT,
    post_id  INTEGER NOT NULL,
    skill_id INTEGER,
    gender   TEXT,
    least    INTEGER NOT NULL,
    version  INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT post_need_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT post_need_skill_fk FOREIGN KEY (skill_id) REFERENCES skill (id),
    CONSTRAINT post_need_gender_ck CHECK (gender IN ('FEMALE', 'MALE')),
    CONSTRAINT post_need_one_ck CHECK ((skill_id IS NULL) <> (gender IS NULL)),
    CONSTRAINT post_need_least_ck CHECK (least BETWEEN 1 AND 99)
) STRICT;
CREATE INDEX post_need_post_ix ON post_need (post_id);
CREATE INDEX post_need_skill_ix ON post_need (skill_id);

-- 三班倒, 四班三运转, every fourth night: the days of a cycle in order, each a shift or, without one, a day off.
CREATE TABLE rotation_pattern (
    id      INTEGER CONSTRAINT rotation_pattern_pk PRIMARY KEY AUTOINCREMENT,
    name    TEXT    NOT NULL,
    ordinal INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT rotation_pattern_name_uq UNIQUE (name)
) STRICT;

CREATE TABLE rotation_day (
    id         INTEGER CONSTRAINT rotation_day_pk PRIMARY KEY AUTOINCREMENT,
    pattern_id INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    shift_id   INTEGER,
    version    INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT rotation_day_once_uq UNIQUE (pattern_id, ordinal),
    CONSTRAINT rotation_day_pattern_fk FOREIGN KEY (pattern_id) REFERENCES rotation_pattern (id),
    CONSTRAINT rotation_day_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id)
) STRICT;
CREATE INDEX rotation_day_shift_ix ON rotation_day (shift_id);

-- ── rules ────────────────────────────────────────────────────────────────────────────────────────────

-- How a rule of the roster is applied here. A rule without a row is applied as it comes. limit_value in the rule's own
-- unit: minutes of rest, nights in a row, hours a week.
CREATE TABLE rule_setting (
    id          INTEGER CONSTRAINT rule_setting_pk PRIMARY KEY AUTOINCREMENT,
    rule        TEXT    NOT NULL,
    active      INTEGER NOT NULL DEFAULT 1,
    severity    TEXT    NOT NULL,
    limit_value INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT rule_setting_rule_uq UNIQUE (rule),
    CONSTRAINT rule_setting_active_ck CHECK (active IN (0, 1)),
    CONSTRAINT rule_setting_severity_ck CHECK (severity IN ('FORBIDS', 'WARNS')),
    CONSTRAINT rule_setting_limit_ck CHECK (limit_value IS NULL OR limit_value BETWEEN 0 AND 100000)
) STRICT;

-- A forbidding rule was broken on purpose, and why. It holds for this person, post and time only: a duty that is moved
-- asks again. duty_id refers to nothing, for the duty may be gone one day and the fact stays.
CREATE TABLE rule_override (
    id            INTEGER CONSTRAINT rule_override_pk PRIMARY KEY AUTOINCREMENT,
    rule          TEXT    NOT NULL,
    duty_id       INTEGER NOT NULL,
    duty_date     INTEGER NOT NULL,
    person_id     INTEGER NOT NULL,
    post_id       INTEGER NOT NULL,
    start_minute  INTEGER NOT NULL,
    end_minute    INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT rule_override_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT rule_override_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT rule_override_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT rule_override_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT rule_override_reason_ck CHECK (length(trim(reason)) > 0)
) STRICT;
CREATE INDEX rule_override_date_ix ON rule_override (duty_date);
CREATE INDEX rule_override_person_ix ON rule_override (person_id);
CREATE INDEX rule_override_post_ix ON rule_override (post_id);

-- ── duties ───────────────────────────────────────────────────────────────────────────────────────────

-- 带班: this person leads the shift on this post.
ALTER TABLE duty ADD COLUMN lead INTEGER NOT NULL DEFAULT 0 CONSTRAINT duty_lead_ck CHECK (lead IN (0, 1));

-- When a shift eats: within these minutes after midnight of the duty date everybody is away once for so many minutes.
CREATE TABLE meal_window (
    id             INTEGER CONSTRAINT meal_window_pk PRIMARY KEY AUTOINCREMENT,
    shift_id       INTEGER NOT NULL,
    name           TEXT    NOT NULL,
    from_minute    INTEGER NOT NULL,
    to_minute      INTEGER NOT NULL,
    length_minutes INTEGER NOT NULL,
    version        INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT meal_window_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
    CONSTRAINT meal_window_once_uq UNIQUE (shift_id, from_minute),
    CONSTRAINT meal_window_times_ck CHECK (from_minute >= 0 AND to_minute <= 4320
        AND length_minutes BETWEEN 5 AND 240 AND to_minute - from_minute >= length_minutes)
) STRICT;

-- ── attendance ───────────────────────────────────────────────────────────────────────────────────────

-- 签到, 签退, 离岗, 返岗 of one person for one duty, as it happened and as it was typed.
CREATE TABLE attendance (
    id            INTEGER CONSTRAINT attendance_pk PRIMARY KEY AUTOINCREMENT,
    duty_id       INTEGER NOT NULL,
    person_id     INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    note          TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT attendance_duty_fk FOREIGN KEY (duty_id) REFERENCES duty (id),
    CONSTRAINT attendance_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT attendance_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT attendance_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT attendance_kind_ck CHECK (kind IN ('SIGN_IN', 'SIGN_OUT', 'LEFT', 'RETURNED'))
) STRICT;
CREATE INDEX attendance_duty_ix ON attendance (duty_id, occurred_at);
CREATE INDEX attendance_person_ix ON attendance (person_id, occurred_at);

-- ── swaps (调班) ──────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE swap (
    id            INTEGER CONSTRAINT swap_pk PRIMARY KEY AUTOINCREMENT,
    kind          TEXT    NOT NULL,
    asked_by      INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT swap_asked_by_fk FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT swap_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT swap_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT swap_kind_ck CHECK (kind IN ('TWO_WAY', 'THREE_WAY', 'PART')),
    CONSTRAINT swap_reason_ck CHECK (length(trim(reason)) > 0)
) STRICT;

-- One duty of the swap goes from one person to another. from_offset and to_offset are minutes after the duty's start,
-- so that a part stays where it belongs when the duty's times move; null for the whole duty.
CREATE TABLE swap_part (
    id             INTEGER CONSTRAINT swap_part_pk PRIMARY KEY AUTOINCREMENT,
    swap_id        INTEGER NOT NULL,
    duty_id        INTEGER NOT NULL,               -- refers to nothing: the duty may be gone one day
    from_person_id INTEGER NOT NULL,
    to_person_id   INTEGER NOT NULL,
    from_offset    INTEGER,
    to_offset      INTEGER,
    version        INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT swap_part_swap_fk FOREIGN KEY (swap_id) REFERENCES swap (id),
    CONSTRAINT swap_part_from_fk FOREIGN KEY (from_person_id) REFERENCES person (id),
    CONSTRAINT swap_part_to_fk FOREIGN KEY (to_person_id) REFERENCES person (id),
    CONSTRAINT swap_part_persons_ck CHECK (from_person_id <> to_person_id),
    CONSTRAINT swap_part_offsets_ck CHECK ((from_offset IS NULL) = (to_offset IS NULL)
        AND (from_offset IS NULL OR (from_offset >= 0 AND from_offset < to_offset)))
) STRICT;
CREATE INDEX swap_part_swap_ix ON swap_part (swap_id);
CREATE INDEX swap_part_duty_ix ON swap_part (duty_id);
CREATE INDEX swap_part_from_ix ON swap_part (from_person_id);
CREATE INDEX swap_part_to_ix ON swap_part (to_person_id);

-- asked → agreed by everybody concerned → approved by the team lead, or refused with a reason, or withdrawn.
CREATE TABLE swap_step (
    id            INTEGER CONSTRAINT swap_step_pk PRIMARY KEY AUTOINCREMENT,
    swap_id       INTEGER NOT NULL,
    stage         TEXT    NOT NULL,
    person_id     INTEGER NOT NULL,
    reason        TEXT    NOT NULL DEFAULT '',
    occurred_at   INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER,
    struck_at     INTEGER,
    struck_by     INTEGER,
    struck_reason TEXT,
    CONSTRAINT swap_step_swap_fk FOREIGN KEY (swap_id) REFERENCES swap (id),
    CONSTRAINT swap_step_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT swap_step_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT swap_step_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT swap_step_stage_ck CHECK (stage IN ('AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
) STRICT;
CREATE INDEX swap_step_swap_ix ON swap_step (swap_id);
CREATE INDEX swap_step_person_ix ON swap_step (person_id);

-- ── published versions ───────────────────────────────────────────────────────────────────────────────

ALTER TABLE roster_publication ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- The duties as they were published, whatever becomes of them later.
CREATE TABLE published_duty (
    id             INTEGER CONSTRAINT published_duty_pk PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL,
    duty_id        INTEGER NOT NULL,
    duty_date      INTEGER NOT NULL,
    person_id      INTEGER NOT NULL,
    post_id        INTEGER NOT NULL,
    shift_id       INTEGER NOT NULL,
    start_minute   INTEGER NOT NULL,
    end_minute     INTEGER NOT NULL,
    lead           INTEGER NOT NULL,
    note           TEXT    NOT NULL,
    CONSTRAINT published_duty_once_uq UNIQUE (publication_id, duty_id),
    CONSTRAINT published_duty_publication_fk FOREIGN KEY (publication_id) REFERENCES roster_publication (id),
    CONSTRAINT published_duty_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT published_duty_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT published_duty_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
    CONSTRAINT published_duty_lead_ck CHECK (lead IN (0, 1))
) STRICT;
CREATE INDEX published_duty_person_ix ON published_duty (person_id);
CREATE INDEX published_duty_post_ix ON published_duty (post_id);
CREATE INDEX published_duty_shift_ix ON published_duty (shift_id);

-- ── facts are never erased ───────────────────────────────────────────────────────────────────────────

CREATE TRIGGER rule_override_no_delete BEFORE DELETE ON rule_override
    BEGIN SELECT RAISE(ABORT, 'rule_override is never erased'); END;
CREATE TRIGGER rule_override_no_rewrite BEFORE UPDATE OF id, rule, duty_id, duty_date, person_id, post_id, start_minute, end_minute, reason, occurred_at, recorded_at, recorded_by ON rule_override
    BEGIN SELECT RAISE(ABORT, 'rule_override is never rewritten'); END;
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance
    BEGIN SELECT RAISE(ABORT, 'attendance is never erased'); END;
CREATE TRIGGER attendance_no_rewrite BEFORE UPDATE OF id, duty_id, person_id, kind, note, occurred_at, recorded_at, recorded_by ON attendance
    BEGIN SELECT RAISE(ABORT, 'attendance is never rewritten'); END;
CREATE TRIGGER swap_no_delete BEFORE DELETE ON swap
    BEGIN SELECT RAISE(ABORT, 'swap is never erased'); END;
CREATE TRIGGER swap_step_no_delete BEFORE DELETE ON swap_step
    BEGIN SELECT RAISE(ABORT, 'swap_step is never erased'); END;
CREATE TRIGGER swap_step_no_rewrite BEFORE UPDATE OF id, swap_id, stage, person_id, reason, occurred_at, recorded_at, recorded_by ON swap_step
    BEGIN SELECT RAISE(ABORT, 'swap_step is never rewritten'); END;
