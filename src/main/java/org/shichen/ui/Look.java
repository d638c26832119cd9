package org.shichen.ui;

/**
 * How the window looks. The window is built anew when any of these changes; boards keep their state.
 *
 * @param scalePercent text size, 80 to 200
 */
public record Look(Language language, Theme theme, int scalePercent) {

    public static final Look DEFAULT = new Look(Language.ZH, Theme.NIGHT, 100);

    /** Text of the body at 100 %, in pixels. */
    private static final double BODY = 14;

    public Look {
        scalePercent = Math.clamp(scalePercent, 80, 200);
    }

    /** Size of body text in pixels; every other size is a multiple of it. */
    public double em() {
        return BODY * scalePercent / 100;
    }

    /** A length that is {@code pixels} at 100 %, in whole pixels at this scale. */
    public double px(double pixels) {
        return Math.rint(pixels * scalePercent / 100);
    }

    public Look with(Language other) {
        return new Look(other, theme, scalePercent);
    }

    public Look with(Theme other) {
        return new Look(language, other, scalePercent);
    }

    public Look withScale(int percent) {
        return new Look(language, theme, percent);
    }
}
