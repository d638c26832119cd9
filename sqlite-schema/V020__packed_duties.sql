-- What the board asks of each duty of a month stands in the index already packed, so that SQLite has nothing left to
-- reckon for each row: three whole numbers in place of eleven values. Which, at how many bits, DutyReader says; it asks
-- by these very expressions. The first is -1 where a value has no room, and the duty is then read column by column.
DROP INDEX duty_board_ix;
CREATE INDEX duty_board_ix ON duty (duty_date, person_id, start_minute, end_minute, post_id, shift_id,
    (CASE WHEN (((person_id | post_id | shift_id | version | duty_date) >> 18) | (id >> 39)) = 0
        THEN (id << 24) | (version << 1) | (note <> '')
        ELSE -1 END),
    ((person_id << 36) | (post_id << 8) | (octet_length(source) << 1) | lead),
    ((duty_date << 44) | (shift_id << 26) | (start_minute << 13) | end_minute),
    note);
