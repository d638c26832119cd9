package org.shichen.briefing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.NewMeeting;
import org.shichen.briefing.NewMeeting.NewDecision;
import org.shichen.briefing.NewMeeting.NewTopic;
import org.shichen.problem.Problem;

/** Whoever hands a meeting over, a form or another program: it is whole, or what is missing is named. */
class CompleteMeetingTest {

    private static final Instant OPENED = Instant.parse("2020-02-06T11:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2020, 2, 9);

    @Test
    void a_meeting_with_a_title_and_topics_that_are_called_something_is_kept() {
        assertEquals(Optional.empty(), refused("专题", null, List.of("照明"), decision("补齐照明", 7L, DUE)));
        assertEquals(Optional.empty(), refused("专题", OPENED, List.of(), decision("补齐照明", null, null)));
    }

    @Test
    void what_is_missing_is_named_with_its_number() {
        assertEquals("problem.briefing.title", key(refused(" ", null, List.of(), decision("补", null, null))));
        assertEquals(
                "problem.briefing.ended",
                key(refused("专题", OPENED.minusMillis(1), List.of(), decision("补", null, null))));
        Problem topic = refused("专题", null, List.of("照明", " "), decision("补", null, null))
                .orElseThrow();
        assertEquals("problem.briefing.agenda", topic.key());
        assertEquals(2, topic.args().getFirst());
        assertEquals("problem.briefing.decision", key(refused("专题", null, List.of(), decision(" ", null, null))));
    }

    @Test
    void a_decision_that_somebody_carries_out_has_its_term_and_a_term_has_somebody() {
        assertEquals("problem.briefing.handler", key(refused("专题", null, List.of(), decision("补", 7L, null))));
        assertEquals("problem.briefing.handler", key(refused("专题", null, List.of(), decision("补", null, DUE))));
    }

    @Test
    void a_guest_has_a_name() {
        NewMeeting meeting = meeting("专题", null, List.of(), decision("补", null, null), List.of("邻县站长", " "));
        assertEquals("problem.briefing.guest", key(CompleteMeeting.refuse(meeting)));
    }

    private static NewDecision decision(String content, @Nullable Long handler, @Nullable LocalDate due) {
        return new NewDecision(content, handler, due);
    }

    private static Optional<Problem> refused(
            String title, @Nullable Instant ended, List<String> topics, NewDecision decision) {
        return CompleteMeeting.refuse(meeting(title, ended, topics, decision, List.of()));
    }

    private static NewMeeting meeting(
            String title, @Nullable Instant ended, List<String> topics, NewDecision decision, List<String> guests) {
        return new NewMeeting(
                1,
                title,
                "",
                null,
                null,
                OPENED,
                ended,
                topics.stream()
                        .map(topic -> new NewTopic(null, null, topic, ""))
                        .toList(),
                List.of(decision),
                List.of(),
                guests);
    }

    private static String key(Optional<Problem> refused) {
        return refused.orElseThrow().key();
    }
}
