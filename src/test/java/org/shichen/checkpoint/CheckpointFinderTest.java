package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Two checkpoints that were never opened, so both are planned. */
class CheckpointFinderTest {

    private final List<CheckpointStatus> both =
            List.of(status("K01", "东岭省际检查站", "泰山一号"), status("K12", "柳湾村劝返点", "黄河"));

    @Test
    void a_checkpoint_is_found_by_code_name_call_sign_state_and_pinyin() {
        assertEquals("K01", found("东岭"));
        assertEquals("K01", found("泰山"));
        assertEquals("K12", found("k12"));
        assertEquals("K12", found("lwc"));
        assertEquals("K01", found("dongling"));
        assertEquals("K01 K12", found("planned"));
        assertEquals("K12", found("  planned LWC "));
        assertEquals("K01 K12", found(" "));
        assertEquals("", found("planned 北山"));
        // Not across the end of one thing and the beginning of the next.
        assertEquals("", found("K01东岭"));
    }

    private String found(String typed) {
        return String.join(
                " ",
                new CheckpointFinder(Words.in(Language.EN))
                        .find(both, typed).stream()
                                .map(status -> status.checkpoint().code())
                                .toList());
    }

    private static CheckpointStatus status(String code, String name, String callSign) {
        return new CheckpointStatus(
                new Checkpoint(1, code, name, CheckpointKind.DISTRICT, 102, 36, callSign, "", null),
                ContactHistory.NONE,
                List.of(),
                Duration.ofHours(1),
                Instant.EPOCH);
    }
}
