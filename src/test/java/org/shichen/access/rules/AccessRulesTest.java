package org.shichen.access.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shichen.problem.Problem;

class AccessRulesTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void the_pause_after_wrong_tries_grows_and_has_an_end() {
        assertEquals(Duration.ZERO, SignInDelay.after(0));
        assertEquals(Duration.ZERO, SignInDelay.after(SignInDelay.FREE));
        Duration before = Duration.ZERO;
        for (int failures = SignInDelay.FREE + 1; failures < 100; failures++) {
            Duration pause = SignInDelay.after(failures);
            assertTrue(pause.compareTo(before) >= 0);
            assertTrue(pause.isPositive());
            before = pause;
        }
        assertEquals(Duration.ofMinutes(5), SignInDelay.after(1000), "nobody is locked out for good");
    }

    @Test
    void a_passphrase_is_counted_in_characters_whatever_their_script() {
        assertEquals(Optional.of("problem.access.short"), key(PassphraseRule.passphrase("夜里很冷风大", "061001", "陆志远")));
        assertEquals(Optional.empty(), key(PassphraseRule.passphrase("夜里很冷风也大呀", "061001", "陆志远")));
        assertEquals(Optional.empty(), key(PassphraseRule.passphrase("cold night wind", "061001", "陆志远")));
    }

    @Test
    void a_passphrase_is_not_ones_badge_or_name_nor_a_few_characters_repeated() {
        assertEquals(
                Optional.of("problem.access.guessable"),
                key(PassphraseRule.passphrase("061001 061001", "061001", "陆志远")));
        assertEquals(
                Optional.of("problem.access.guessable"), key(PassphraseRule.passphrase("我是陆志远你好呀呀", "061001", "陆志远")));
        assertEquals(
                Optional.of("problem.access.guessable"),
                key(PassphraseRule.passphrase("abababababab", "061001", "陆志远")));
        assertEquals(
                Optional.of("problem.access.guessable"),
                key(PassphraseRule.passphrase("0６１００1 full width", "061001", "陆志远")),
                "full-width digits are the same badge");
    }

    @Test
    void a_pin_is_six_digits_that_are_not_the_first_to_be_tried() {
        assertEquals(Optional.empty(), PassphraseRule.pin("904417"));
        for (String pin : new String[] {"", "12345", "1234567", "111111", "123456", "987654", "12a456", "９０４４１７"}) {
            assertTrue(PassphraseRule.pin(pin).isPresent(), pin);
        }
    }

    @Test
    void an_untouched_desk_locks_and_a_touched_one_does_not() {
        IdleRule rule = new IdleRule(Duration.ofMinutes(10), EVENING, 0);
        assertFalse(rule.locks(EVENING.plusSeconds(599), nanos(599)));
        rule.touched(nanos(599));
        assertFalse(rule.locks(EVENING.plusSeconds(1198), nanos(1198)));
        assertTrue(rule.locks(EVENING.plusSeconds(1199), nanos(1199)));
    }

    @Test
    void setting_the_wall_clock_back_does_not_keep_a_desk_open() {
        IdleRule rule = new IdleRule(Duration.ofMinutes(10), EVENING, 0);
        assertTrue(rule.locks(EVENING.minusSeconds(3600), nanos(600)));
    }

    @Test
    void a_machine_that_was_asleep_wakes_up_locked() {
        IdleRule rule = new IdleRule(Duration.ofMinutes(10), EVENING, 0);
        rule.touched(nanos(1));
        assertTrue(rule.locks(EVENING.plusSeconds(1800), nanos(2)));
    }

    @Test
    void a_practice_desk_never_locks_itself() {
        IdleRule rule = new IdleRule(Duration.ZERO, EVENING, 0);
        assertFalse(rule.locks(EVENING.plusSeconds(100_000), nanos(50_000)));
    }

    private static long nanos(long seconds) {
        return seconds * 1_000_000_000;
    }

    private static Optional<String> key(Optional<Problem> problem) {
        return problem.map(Problem::key);
    }
}
