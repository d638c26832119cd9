package org.shichen.briefing;

/** 议定事项. */
public record Decision(int ordinal, String content) {}
