package org.shichen.paper;

/**
 * A line of the list of contents that a reader of the file shows.
 *
 * @param page from 0
 * @param y where on the page, in millimetres from its top
 */
public record Bookmark(String title, int page, double y) {}
