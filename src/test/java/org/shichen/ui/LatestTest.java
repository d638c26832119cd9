package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Several threads answer in any order; here the test says in which. */
class LatestTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Problem> unhandled = new ArrayList<>();
    private final Tasks tasks = new Tasks(background::add, Runnable::run, unhandled::add);
    private final List<String> shown = new ArrayList<>();
    private final Latest latest = new Latest();

    @Test
    void the_answer_to_the_last_question_stays_whichever_comes_back_last() {
        ask(() -> "first");
        ask(() -> "second");
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(List.of("second"), shown);
    }

    @Test
    void what_went_wrong_with_an_older_question_is_not_told_of_the_last() {
        ask(() -> {
            throw new ProblemException(Problem.of("problem.ui.cancelled"));
        });
        ask(() -> "second");
        answered();
        assertEquals(List.of("second"), shown);
    }

    @Test
    void what_is_not_waited_for_any_more_is_not_shown() {
        ask(() -> "first");
        latest.forget();
        answered();
        assertEquals(List.of(), shown);
        ask(() -> "second");
        answered();
        assertEquals(List.of("second"), shown);
    }

    @Test
    void a_board_that_hears_of_a_change_while_it_reads_reads_once_more() {
        List<String> asked = new ArrayList<>();
        LiveQuery<String> query = new LiveQuery<>(
                tasks,
                "test.read",
                () -> {
                    asked.add("read");
                    return "answer " + asked.size();
                },
                shown::add);
        query.refresh();
        query.refresh();
        query.refresh();
        answered();
        assertEquals(List.of("answer 2"), shown);
        assertEquals(2, asked.size());
    }

    private void ask(Callable<String> question) {
        Latest.Question asked = latest.question();
        tasks.run("test.ask", question, asked.then(shown::add), asked.then(problem -> shown.add(problem.key())));
    }

    private void answered() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertEquals(List.of(), unhandled);
    }
}
