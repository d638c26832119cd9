package org.shichen.map.draw;

/** How a thing on the map is made up of its points. */
public enum Form {
    POINT(1),
    LINE(2),
    RING(3);

    private final int least;

    Form(int least) {
        this.least = least;
    }

    /** Points without which there is nothing to be seen. */
    public int least() {
        return least;
    }

    /** Whether it can never have more than these. */
    public boolean full(int points) {
        return this == POINT && points >= 1;
    }
}
