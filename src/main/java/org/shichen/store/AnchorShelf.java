package org.shichen.store;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The books outside of the file in which points of its change log are noted: they tell whether this is the file that
 * was here before, and whether it is as far as it was then. Blocks; the caretaker's thread.
 */
final class AnchorShelf {

    private final List<AnchorBook> books;

    /** @param books the first is written to, all are read */
    AnchorShelf(List<AnchorBook> books) {
        this.books = List.copyOf(books);
    }

    /** Those of all books that are within reach. */
    List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (AnchorBook book : books) {
            try {
                anchors.addAll(book.anchors());
            } catch (IOException away) {
                // The other books are asked all the same.
            }
        }
        return anchors;
    }

    /** The first point that the file does not pass, though it once did: it was put back to an earlier state. */
    Optional<Anchor> notPassed(Store store) {
        return anchors().stream().filter(anchor -> !store.passes(anchor)).findFirst();
    }

    /** Notes where the change log ends now. */
    void note(Store store, InstantSource wall) throws IOException {
        Anchor head = store.head();
        if (!books.isEmpty()) {
            books.getFirst().note(head, wall.instant());
        }
    }
}
