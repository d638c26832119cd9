-- Two people for the daily assessment, as for reporting batches: who reviews or issues it is not who drafted it.

-- Why the drafter reviewed or issued all the same, being a leader with nobody else on the desk; empty for two people.
ALTER TABLE assessment_step ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';

CREATE TRIGGER assessment_step_four_eyes BEFORE INSERT ON assessment_step
    WHEN NEW.override_reason = ''
        AND NEW.recorded_by IS (SELECT recorded_by FROM assessment WHERE id = NEW.assessment_id)
    BEGIN SELECT RAISE(ABORT, 'an assessment is reviewed and issued by another person than its drafter'); END;
CREATE TRIGGER assessment_step_override_no_rewrite BEFORE UPDATE OF override_reason ON assessment_step
    BEGIN SELECT RAISE(ABORT, 'assessment_step is never rewritten'); END;

-- The text is edited until it is issued; for which day it is, its number and who drafted it are not. Else who drafts
-- could put another name in their own place.
CREATE TRIGGER assessment_no_rewrite BEFORE UPDATE ON assessment
    WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.duty_date IS NOT OLD.duty_date
        OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.recorded_by IS NOT OLD.recorded_by
    BEGIN SELECT RAISE(ABORT, 'who drafted an assessment, and for which day, is never rewritten'); END;
