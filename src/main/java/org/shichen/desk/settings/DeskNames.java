package org.shichen.desk.settings;

import java.time.LocalTime;

/**
 * What a desk's file says of the desk and what somebody may change.
 *
 * @param unitEn the Chinese name where the unit has no English one
 * @param dayStart local time at which the duty day begins
 */
public record DeskNames(String unitZh, String unitEn, LocalTime dayStart) {}
