package org.shichen.journal.handover;

/**
 * One thing that was counted at a change of officers.
 *
 * @param amount 0 to 999 999
 * @param words what there is to say of it, empty for nothing
 */
public record EquipmentCount(String name, int amount, String words) {}
