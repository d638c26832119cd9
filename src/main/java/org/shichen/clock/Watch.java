package org.shichen.clock;

import java.time.LocalTime;

/** One of the twelve two-hour watches of a day (十二时辰). 子 begins at 23:00; the ordinal is what the store keeps. */
public enum Watch {
    ZI("子"),
    CHOU("丑"),
    YIN("寅"),
    MAO("卯"),
    CHEN("辰"),
    SI("巳"),
    WU("午"),
    WEI("未"),
    SHEN("申"),
    YOU("酉"),
    XU("戌"),
    HAI("亥");

    private final String character;

    Watch(String character) {
        this.character = character;
    }

    /** The watch in which this local time of day falls; a watch contains its first minute and not its last. */
    public static Watch at(LocalTime time) {
        return values()[(time.getHour() + 1) % 24 / 2];
    }

    /** The single Chinese character by which the watch is known, the same in every language of the desk. */
    public String character() {
        return character;
    }

    /** Hour of the day at which the watch begins, 1 to 23, always odd. */
    public int startHour() {
        return (23 + 2 * ordinal()) % 24;
    }

    /** Hour of the day at which the watch ends. */
    public int endHour() {
        return (startHour() + 2) % 24;
    }
}
