package org.shichen.people;

/** 民警, 辅警, 文职. Never merged in a count; together 民辅警. */
public enum Category {
    SWORN,
    AUXILIARY,
    CIVILIAN
}
