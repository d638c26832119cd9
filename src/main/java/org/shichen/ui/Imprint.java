package org.shichen.ui;

/**
 * In whose name, in which language a document is made.
 *
 * @param unit name of the brigade
 * @param maker 制表人
 */
public record Imprint(String unit, String maker, Words words, Formats formats) {}
