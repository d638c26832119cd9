package org.shichen.briefing;

/** A topic of a meeting and what was said to it in short. */
public record AgendaItem(int ordinal, String topic, String notes) {}
