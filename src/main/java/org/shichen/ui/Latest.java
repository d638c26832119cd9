package org.shichen.ui;

import java.util.function.Consumer;

/**
 * Of questions that are asked one after the other only the answer to the last is shown, in whatever order they come
 * back. For what a person asks about one thing and then about another; what is asked again because something has
 * changed is a {@link LiveQuery}. FX thread.
 */
public final class Latest {

    private long asked;

    /** A new question; what was asked before is not waited for any more. */
    public Question question() {
        asked++;
        return new Question(asked);
    }

    /** Nothing is waited for any more: what was asked does not concern what is shown now. */
    public void forget() {
        asked++;
    }

    /** One question. */
    public final class Question {

        private final long number;

        private Question(long number) {
            this.number = number;
        }

        /** Takes an answer, or a problem, only while no later question was asked. */
        public <T> Consumer<T> then(Consumer<? super T> show) {
            return answer -> {
                if (number == asked) {
                    show.accept(answer);
                }
            };
        }
    }
}
