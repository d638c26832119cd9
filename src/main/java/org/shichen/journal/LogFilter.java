package org.shichen.journal;

/** Which rows of the duty log are shown. */
public enum LogFilter {
    ALL,
    TYPED,
    IMPORTANT,
    OPEN,
    ORDERS;

    boolean shows(LogRow row) {
        return switch (row) {
            case DeskEvent event -> this == ALL;
            case LogEntry entry ->
                switch (this) {
                    case ALL, TYPED -> true;
                    case IMPORTANT -> entry.important();
                    case OPEN -> entry.open();
                    case ORDERS -> entry.kind() == LogKind.ORDER;
                };
        };
    }
}
