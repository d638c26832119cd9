package org.shichen.briefing;

/**
 * A topic that comes to the next meeting of its series.
 *
 * @param from id of the topic it goes on with
 */
public record CarriedTopic(long from, String topic, CarryReason reason) {}
