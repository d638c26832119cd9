-- Meetings from the first word to the last 销号: speeches, guests, who stands for whom, topics that come back,
-- versions of the minutes, and the side ways of an action item.

-- ── the meeting ──────────────────────────────────────────────────────────────────────────────────────

-- The topic of an earlier meeting of the series that this one goes on with.
ALTER TABLE agenda_item ADD COLUMN carried_from_id INTEGER
    CONSTRAINT agenda_item_carried_from_fk REFERENCES agenda_item (id);
CREATE INDEX agenda_item_carried_from_ix ON agenda_item (carried_from_id);

-- 代: the row of who came in the place of somebody who could not. Such a row is present and not among those expected.
ALTER TABLE meeting_attendance ADD COLUMN stands_for_id INTEGER
    CONSTRAINT meeting_attendance_stands_for_fk REFERENCES person (id);
CREATE INDEX meeting_attendance_stands_for_ix ON meeting_attendance (stands_for_id);

-- 列席: a guest who is nobody of ours.
CREATE TABLE meeting_guest (
    id          INTEGER CONSTRAINT meeting_guest_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id  INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT meeting_guest_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT meeting_guest_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT meeting_guest_name_ck CHECK (length(name) > 0)
) STRICT;
CREATE INDEX meeting_guest_meeting_ix ON meeting_guest (meeting_id);

-- What is said of a topic: the last mark counts. SKIP leaves it out of the next meeting only, REOPEN brings back what
-- was done with, RECURRING comes to every meeting until ONCE.
CREATE TABLE agenda_mark (
    id             INTEGER CONSTRAINT agenda_mark_pk PRIMARY KEY AUTOINCREMENT,
    agenda_item_id INTEGER NOT NULL,
    mark           TEXT    NOT NULL,
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT agenda_mark_item_fk FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id),
    CONSTRAINT agenda_mark_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT agenda_mark_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT agenda_mark_mark_ck CHECK (mark IN
        ('DISCUSSED', 'UNDISCUSSED', 'RECURRING', 'ONCE', 'SKIP', 'REOPEN'))
) STRICT;
CREATE INDEX agenda_mark_item_ix ON agenda_mark (agenda_item_id);

-- Who said what, as it was said. speaker_name is that of a guest; one of the two is set.
CREATE TABLE speech (
    id             INTEGER CONSTRAINT speech_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id     INTEGER NOT NULL,
    agenda_item_id INTEGER,
    speaker_id     INTEGER,
    speaker_name   TEXT    NOT NULL DEFAULT '',
    content        TEXT    NOT NULL,
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT speech_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT speech_agenda_item_fk FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id),
    CONSTRAINT speech_speaker_fk FOREIGN KEY (speaker_id) REFERENCES person (id),
    CONSTRAINT speech_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT speech_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT speech_who_ck CHECK ((speaker_id IS NULL) = (length(speaker_name) > 0)),
    CONSTRAINT speech_content_ck CHECK (length(content) > 0)
) STRICT;
CREATE INDEX speech_meeting_ix ON speech (meeting_id, occurred_at);
CREATE INDEX speech_agenda_item_ix ON speech (agenda_item_id);
CREATE INDEX speech_speaker_ix ON speech (speaker_id);

ALTER TABLE decision ADD COLUMN speech_id INTEGER CONSTRAINT decision_speech_fk REFERENCES speech (id);
CREATE INDEX decision_speech_ix ON decision (speech_id);

-- The meeting as it stood after each save and each step, as lines of "field TAB value"; who took a step; and the
-- SHA-256 of the minutes' PDF made when it was finalised. occurred_at of that edition is the moment the PDF tells.
CREATE TABLE meeting_edition (
    id              INTEGER CONSTRAINT meeting_edition_pk PRIMARY KEY AUTOINCREMENT,
    meeting_id      INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    meeting_version INTEGER NOT NULL,
    stage           TEXT    NOT NULL,
    person_id       INTEGER,
    words           TEXT    NOT NULL DEFAULT '',
    content         TEXT    NOT NULL,
    pdf_sha256      TEXT,
    occurred_at     INTEGER NOT NULL,
    recorded_at     INTEGER NOT NULL,
    recorded_by     INTEGER,
    struck_at       INTEGER,
    struck_by       INTEGER,
    struck_reason   TEXT,
    CONSTRAINT meeting_edition_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT meeting_edition_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT meeting_edition_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT meeting_edition_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT meeting_edition_number_ck CHECK (number >= 1),
    CONSTRAINT meeting_edition_stage_ck CHECK (stage IN ('DRAFT', 'REVIEWED', 'FINALISED', 'ISSUED')),
    CONSTRAINT meeting_edition_sha_ck CHECK (pdf_sha256 IS NULL OR length(pdf_sha256) = 64)
) STRICT;
CREATE INDEX meeting_edition_meeting_ix ON meeting_edition (meeting_id, number);

-- Finalised is frozen, and un-finalised only while nothing newer of the series is: for every path, undo as well.
CREATE TRIGGER meeting_frozen BEFORE UPDATE OF series_id, number, title, place, chair_id, recorder_id, occurred_at, ended_at
    ON meeting WHEN OLD.stage IN ('FINALISED', 'ISSUED') AND NEW.stage IN ('FINALISED', 'ISSUED')
    AND (OLD.series_id <> NEW.series_id OR OLD.number <> NEW.number OR OLD.title <> NEW.title OR OLD.place <> NEW.place
        OR OLD.chair_id IS NOT NEW.chair_id OR OLD.recorder_id IS NOT NEW.recorder_id
        OR OLD.occurred_at <> NEW.occurred_at OR OLD.ended_at IS NOT NEW.ended_at)
    BEGIN SELECT RAISE(ABORT, 'finalised minutes are frozen'); END;
CREATE TRIGGER meeting_newest_only BEFORE UPDATE OF stage ON meeting
    WHEN OLD.stage IN ('FINALISED', 'ISSUED') AND NEW.stage IN ('DRAFT', 'REVIEWED') AND EXISTS (
        SELECT 1 FROM meeting newer WHERE newer.series_id = OLD.series_id AND newer.number > OLD.number
            AND newer.struck_at IS NULL AND newer.stage IN ('FINALISED', 'ISSUED'))
    BEGIN SELECT RAISE(ABORT, 'newer minutes of the series are finalised'); END;

-- ── 督办 ─────────────────────────────────────────────────────────────────────────────────────────────

-- How a step came about: RETURNED is 退回重办, MERGED 并入 (the item is over, its work goes on in another), REOPENED 重开.
ALTER TABLE action_step ADD COLUMN way TEXT NOT NULL DEFAULT 'STEP'
    CONSTRAINT action_step_way_ck CHECK (way IN ('STEP', 'RETURNED', 'MERGED', 'REOPENED'));
ALTER TABLE action_step ADD COLUMN merged_into_id INTEGER
    CONSTRAINT action_step_merged_into_fk REFERENCES action_item (id);
CREATE INDEX action_step_merged_into_ix ON action_step (merged_into_id);
DROP TRIGGER action_step_no_rewrite;
CREATE TRIGGER action_step_no_rewrite BEFORE UPDATE OF id, action_item_id, stage, person_id, words, occurred_at, recorded_at, recorded_by, way, merged_into_id ON action_step
    BEGIN SELECT RAISE(ABORT, 'action_step is never rewritten'); END;

-- 协办.
CREATE TABLE action_cohandler (
    id             INTEGER CONSTRAINT action_cohandler_pk PRIMARY KEY AUTOINCREMENT,
    action_item_id INTEGER NOT NULL,
    person_id      INTEGER NOT NULL,
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT action_cohandler_item_fk FOREIGN KEY (action_item_id) REFERENCES action_item (id),
    CONSTRAINT action_cohandler_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT action_cohandler_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT action_cohandler_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id)
) STRICT;
CREATE UNIQUE INDEX action_cohandler_once_uq ON action_cohandler (action_item_id, person_id) WHERE struck_at IS NULL;
CREATE INDEX action_cohandler_person_ix ON action_cohandler (person_id);

-- 延期: asked by who does it, granted or refused by who assigned it. The first term stays in action_item; the term is
-- that of the last one granted.
CREATE TABLE action_extension (
    id             INTEGER CONSTRAINT action_extension_pk PRIMARY KEY AUTOINCREMENT,
    action_item_id INTEGER NOT NULL,
    verdict        TEXT    NOT NULL,
    from_date      TEXT    NOT NULL,
    to_date        TEXT    NOT NULL,
    person_id      INTEGER NOT NULL,
    words          TEXT    NOT NULL DEFAULT '',
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT action_extension_item_fk FOREIGN KEY (action_item_id) REFERENCES action_item (id),
    CONSTRAINT action_extension_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT action_extension_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT action_extension_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id),
    CONSTRAINT action_extension_verdict_ck CHECK (verdict IN ('ASKED', 'GRANTED', 'REFUSED')),
    CONSTRAINT action_extension_dates_ck CHECK (from_date < to_date)
) STRICT;
CREATE INDEX action_extension_item_ix ON action_extension (action_item_id, occurred_at);
CREATE INDEX action_extension_person_ix ON action_extension (person_id);

-- 催办.
CREATE TABLE action_urge (
    id             INTEGER CONSTRAINT action_urge_pk PRIMARY KEY AUTOINCREMENT,
    action_item_id INTEGER NOT NULL,
    person_id      INTEGER NOT NULL,
    words          TEXT    NOT NULL DEFAULT '',
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    INTEGER,
    struck_at      INTEGER,
    struck_by      INTEGER,
    struck_reason  TEXT,
    CONSTRAINT action_urge_item_fk FOREIGN KEY (action_item_id) REFERENCES action_item (id),
    CONSTRAINT action_urge_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT action_urge_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT action_urge_struck_by_fk FOREIGN KEY (struck_by) REFERENCES person (id)
) STRICT;
CREATE INDEX action_urge_item_ix ON action_urge (action_item_id, occurred_at);

-- 办结 is not 销号: nothing is verified or closed by who does it, nor entered by them, nor closed without evidence.
-- Stated here as well as in the program, so that no path around the program's rules closes an item alone.
CREATE TRIGGER action_step_second_person BEFORE INSERT ON action_step
    WHEN NEW.stage IN ('VERIFYING', 'CLOSED') AND (NEW.person_id IS NULL
        OR EXISTS (SELECT 1 FROM action_item WHERE id = NEW.action_item_id
            AND (handler_id = NEW.person_id OR handler_id = NEW.recorded_by))
        OR EXISTS (SELECT 1 FROM action_cohandler WHERE action_item_id = NEW.action_item_id AND struck_at IS NULL
            AND (person_id = NEW.person_id OR person_id = NEW.recorded_by)))
    BEGIN SELECT RAISE(ABORT, 'an action item is verified by another person than its handler'); END;
CREATE TRIGGER action_step_evidence BEFORE INSERT ON action_step WHEN NEW.stage = 'CLOSED' AND length(trim(NEW.words)) = 0
    BEGIN SELECT RAISE(ABORT, 'an action item is closed with evidence'); END;

-- ── facts are never erased or rewritten ──────────────────────────────────────────────────────────────

CREATE TRIGGER agenda_mark_no_delete BEFORE DELETE ON agenda_mark
    BEGIN SELECT RAISE(ABORT, 'agenda_mark is never erased'); END;
CREATE TRIGGER agenda_mark_no_rewrite BEFORE UPDATE OF id, agenda_item_id, mark, occurred_at, recorded_at, recorded_by ON agenda_mark
    BEGIN SELECT RAISE(ABORT, 'agenda_mark is never rewritten'); END;
CREATE TRIGGER speech_no_delete BEFORE DELETE ON speech
    BEGIN SELECT RAISE(ABORT, 'speech is never erased'); END;
CREATE TRIGGER speech_no_rewrite BEFORE UPDATE OF id, meeting_id, agenda_item_id, speaker_id, speaker_name, content, occurred_at, recorded_at, recorded_by ON speech
    BEGIN SELECT RAISE(ABORT, 'speech is never rewritten'); END;
CREATE TRIGGER meeting_edition_no_delete BEFORE DELETE ON meeting_edition
    BEGIN SELECT RAISE(ABORT, 'meeting_edition is never erased'); END;
CREATE TRIGGER meeting_edition_no_rewrite BEFORE UPDATE OF id, meeting_id, number, meeting_version, stage, person_id, words, content, pdf_sha256, occurred_at, recorded_at, recorded_by ON meeting_edition
    BEGIN SELECT RAISE(ABORT, 'meeting_edition is never rewritten'); END;
CREATE TRIGGER action_cohandler_no_delete BEFORE DELETE ON action_cohandler
    BEGIN SELECT RAISE(ABORT, 'action_cohandler is never erased'); END;
CREATE TRIGGER action_cohandler_no_rewrite BEFORE UPDATE OF id, action_item_id, person_id, occurred_at, recorded_at, recorded_by ON action_cohandler
    BEGIN SELECT RAISE(ABORT, 'action_cohandler is never rewritten'); END;
CREATE TRIGGER action_extension_no_delete BEFORE DELETE ON action_extension
    BEGIN SELECT RAISE(ABORT, 'action_extension is never erased'); END;
CREATE TRIGGER action_extension_no_rewrite BEFORE UPDATE OF id, action_item_id, verdict, from_date, to_date, person_id, words, occurred_at, recorded_at, recorded_by ON action_extension
    BEGIN SELECT RAISE(ABORT, 'action_extension is never rewritten'); END;
CREATE TRIGGER action_urge_no_delete BEFORE DELETE ON action_urge
    BEGIN SELECT RAISE(ABORT, 'action_urge is never erased'); END;
CREATE TRIGGER action_urge_no_rewrite BEFORE UPDATE OF id, action_item_id, person_id, words, occurred_at, recorded_at, recorded_by ON action_urge
    BEGIN SELECT RAISE(ABORT, 'action_urge is never rewritten'); END;
