package org.shichen.desk;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.access.LockPane;
import org.shichen.access.Session;

/**
 * Locks the window from wherever the keys are, and leads its officer back to there: a sheet waits out of sight with all
 * that is typed in it, for it may show what is not for every eye. Whoever else comes finds the desk without it. FX
 * thread.
 */
final class Locking {

    private final Session session;
    private final Overlay overlay;
    private final LoggingAside logging;
    private final LockPane pane;
    private final Parent desk;
    private final Runnable elsewhere;
    private @Nullable Node left;
    private long holder;

    /**
     * @param desk that is not to be reached while it is locked
     * @param elsewhere takes the keys when there is nothing to go back to
     */
    Locking(Session session, Overlay overlay, LoggingAside logging, LockPane pane, Parent desk, Runnable elsewhere) {
        this.session = session;
        this.overlay = overlay;
        this.logging = logging;
        this.pane = pane;
        this.desk = desk;
        this.elsewhere = elsewhere;
    }

    /** At once, for a window that is made while the desk is locked, and from now on. */
    Subscription begin() {
        return session.lockedProperty().subscribe(locked -> {
            if (locked) {
                lock();
            } else if (pane.isVisible()) {
                unlock();
            }
        });
    }

    private void lock() {
        holder = session.holder();
        left = desk.getScene() == null ? null : desk.getScene().getFocusOwner();
        logging.end();
        overlay.setAside();
        desk.setMouseTransparent(true);
        pane.open();
    }

    private void unlock() {
        pane.leave();
        desk.setMouseTransparent(false);
        if (session.holder() != holder) {
            overlay.close();
        }
        if (!overlay.bringBack()) {
            if (left != null && left.getScene() == desk.getScene()) {
                left.requestFocus();
            } else {
                elsewhere.run();
            }
        }
        left = null;
    }
}
