package org.shichen.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What a sheet does while it stands in a window: what was closed is told nothing and holds nothing. FX thread. */
public final class WhileShown {

    private final Supplier<Subscription> begin;
    private Subscription standing = Subscription.EMPTY;

    private WhileShown(Supplier<Subscription> begin) {
        this.begin = begin;
    }

    /** @param begin is called whenever the part comes into a window; what it gives ends when the part leaves it */
    public static void listen(Node part, Supplier<Subscription> begin) {
        part.sceneProperty().subscribe(new WhileShown(begin)::follow);
    }

    /** @param left is called whenever the part leaves a window */
    public static void onLeft(Node part, Runnable left) {
        part.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                left.run();
            }
        });
    }

    private void follow(@Nullable Scene scene) {
        standing.unsubscribe();
        standing = scene == null ? Subscription.EMPTY : begin.get();
    }
}
