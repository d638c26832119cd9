package org.shichen.desk;

/** The acts of the window itself, as the header's buttons call them. */
interface DeskActs {

    void openPalette();

    void openKeys();

    void openAlarms();

    /** Who takes the desk now. */
    void openOfficers();

    /** How the desk's file is. */
    void openCare();

    void otherTheme();

    void otherLanguage();
}
