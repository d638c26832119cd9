/**
 * Official paper for a word processor (.docx), on the same grid as the PDF.
 *
 * <p>May know {@code paper}.
 */
package org.shichen.paper.word;
