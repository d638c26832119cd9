package org.shichen.ui;

import java.util.Locale;

/** The languages of the desk, Chinese first. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As it is written on the command line and in file names: zh, en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
