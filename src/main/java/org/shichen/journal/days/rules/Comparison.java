package org.shichen.journal.days.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A number beside an earlier one: 较昨±, 环比. */
public record Comparison(long now, long then) {

    public long change() {
        return now - then;
    }

    /** 环比 in percent with one decimal; empty where there was nothing to compare with. */
    public Optional<BigDecimal> percent() {
        return then == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(change() * 100)
                        .divide(BigDecimal.valueOf(Math.abs(then)), 1, RoundingMode.HALF_UP));
    }
}
