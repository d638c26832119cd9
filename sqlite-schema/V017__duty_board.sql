-- A month of the board is ten thousands of duties: what it asks of each stands in the index itself, in the order in
-- which it is asked, so that not one row of the table is looked up. It takes the place of the index by date and person.
DROP INDEX duty_date_ix;
CREATE INDEX duty_board_ix ON duty (duty_date, person_id, start_minute, end_minute, post_id, shift_id, lead, source,
    version, note);
