package org.shichen.app;

import org.shichen.store.Progress;

/** Progress of a command on standard error: a percentage that counts up in place, where somebody is looking. */
final class TerminalProgress implements Progress {

    private final boolean seen = System.console() != null && System.console().isTerminal();
    private int shown = -1;

    @Override
    public boolean at(double done) {
        int percent = (int) (100 * done);
        if (seen && percent != shown) {
            shown = percent;
            System.err.print("\r" + percent + " %");
            System.err.flush();
        }
        return true;
    }

    void end() {
        if (seen && shown >= 0) {
            System.err.print("\r      \r");
        }
    }
}
