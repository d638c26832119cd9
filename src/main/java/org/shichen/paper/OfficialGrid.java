package org.shichen.paper;

/**
 * The page of official paper: GB/T 9704-2012 5.1 (A4, edge above 37 mm, binding edge 28 mm, type area 156 × 225 mm) and
 * 5.2.3 (22 lines of 28 characters fill the type area). Lengths in millimetres.
 */
public final class OfficialGrid {

    public static final int LINES = 22;
    public static final int CHARACTERS = 28;
    public static final double WIDTH = 156;
    public static final double HEIGHT = 225;
    public static final double LINE = HEIGHT / LINES;
    public static final double CHARACTER = WIDTH / CHARACTERS;
    public static final PageFormat FORMAT = new PageFormat(Paper.A4, false, new Margins(37, 26, 35, 28));

    /** 三号: the body, and the heads of the first two levels. */
    private static final double THIRD = 15.75;

    public static final Type BODY = new Type(Face.FANGSONG, THIRD);
    public static final Type HEAD = new Type(Face.HEI, THIRD);
    public static final Type SUBHEAD = new Type(Face.KAI, THIRD);
    /** 二号. */
    public static final Type TITLE = new Type(Face.TITLE, 22);
    /** 四号: page numbers. */
    public static final Type NUMBER = new Type(Face.SONG, 14);
    /** 四号: 版记. */
    public static final Type COLOPHON = new Type(Face.FANGSONG, 14);

    private OfficialGrid() {}

    /** What is added after each character of this type so that it stands on the grid. */
    static double spacing(Type type) {
        return CHARACTER - type.em();
    }
}
