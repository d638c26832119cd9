package org.shichen.paper;

import java.time.Instant;
import java.util.List;

/**
 * A finished document: a value, made on any thread, that is the same on the screen, in the file and on paper.
 *
 * @param title also the name that the file is offered under
 * @param author the unit or person that made it
 * @param language of its text, as {@code zh-CN}
 */
public record Document(
        String title, String author, String language, Instant madeAt, List<Page> pages, List<Bookmark> bookmarks) {

    public Document {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a document has a page");
        }
    }
}
