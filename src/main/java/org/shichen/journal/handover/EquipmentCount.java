package org.shichen.journal.handover;

/**
 * One thing that was counted.
 *
 * @param amount 0 to 999 999
 */
public record EquipmentCount(String name, int amount, String words) {}
