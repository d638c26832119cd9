package org.shichen.roster.auto.curtois;

/** A file that cannot be read as a problem; says the line, 0 for the whole file. */
public final class InstanceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InstanceException(int line, String what) {
        super(line == 0 ? what : "line " + line + ": " + what);
    }
}
