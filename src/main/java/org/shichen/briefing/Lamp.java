package org.shichen.briefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 灯: green more than three days before the term, yellow from then on, red when it is over, grey when closed. */
public enum Lamp {
    RED,
    YELLOW,
    GREEN,
    GREY;

    private static final long SOON_DAYS = 3;

    /** @param today local date of the moment that is shown */
    public static Lamp of(ActionStage stage, LocalDate due, LocalDate today) {
        if (stage.over()) {
            return GREY;
        }
        long left = ChronoUnit.DAYS.between(today, due);
        return left < 0 ? RED : left <= SOON_DAYS ? YELLOW : GREEN;
    }
}
