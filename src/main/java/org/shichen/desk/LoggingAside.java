package org.shichen.desk;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.shichen.journal.DutyLogLine;

/**
 * The way to the log line while a sheet is open: somebody calls, and the call is logged. The sheet waits out of sight
 * with all that is typed in it; Esc, Tab, the same key again or a click anywhere else bring it back. FX thread.
 */
final class LoggingAside {

    private static final String WAITS = "desk.sheet.waits";

    private final Overlay overlay;
    private final DutyLogLine line;
    private final NoticeBoard notices;
    private boolean aside;

    LoggingAside(Overlay overlay, DutyLogLine line, NoticeBoard notices) {
        this.overlay = overlay;
        this.line = line;
        this.notices = notices;
    }

    /** To the log line, or from there back to the sheet that waits. */
    void toLogLine() {
        if (aside) {
            back();
        } else {
            if (overlay.isVisible()) {
                overlay.setAside();
                aside = true;
                notices.say(WAITS);
            }
            line.focus();
        }
    }

    /** Whether a sheet waits; then nothing but the log line can be reached. */
    boolean waits() {
        return aside;
    }

    /** A key that leads back to the sheet does nothing else. */
    void pressed(KeyEvent event) {
        if (aside && (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB)) {
            event.consume();
            back();
        }
    }

    void pressed(MouseEvent event) {
        if (aside && !inLine(event.getTarget() instanceof Node node ? node : null)) {
            event.consume();
            back();
        }
    }

    /** The desk is locked, or the sheet is gone: nothing leads back any more. */
    void end() {
        aside = false;
    }

    private void back() {
        aside = false;
        notices.unsay(WAITS);
        overlay.bringBack();
    }

    private boolean inLine(Node clicked) {
        Node at = clicked;
        while (at != null && at != line) {
            at = at.getParent();
        }
        return at != null;
    }
}
