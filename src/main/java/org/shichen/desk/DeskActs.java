package org.shichen.desk;

/** The acts of the window itself, as the header's buttons call them. */
interface DeskActs {

    void openPalette();

    void openKeys();

    void openAlarms();

    void otherTheme();

    void otherLanguage();
}
