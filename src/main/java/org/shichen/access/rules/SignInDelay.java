package org.shichen.access.rules;

import java.time.Duration;

/**
 * How long to wait after wrong passphrases. It grows and has an end, so guessing takes years and nobody, not even the
 * only administrator, is ever locked out for good.
 */
public final class SignInDelay {

    /** Wrong tries in a row that cost nothing: fingers slip. */
    public static final int FREE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private SignInDelay() {}

    /**
     * The pause after the last wrong try.
     *
     * @param failures wrong tries in a row
     */
    public static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 20);
        Duration pause = Duration.ofSeconds(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
