package org.shichen.paper.word;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.shichen.paper.Length;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.Type;

/** Runs of text and lengths in the units of a word processor. */
final class WordText {

    private static final double TWIPS_TO_A_POINT = 20;

    /** 三号 is 16 pt to word processors, 28 of which a grid of 28 characters squeezes into its line. */
    private static final double THIRD = 16;

    private WordText() {}

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(Length.points(millimetres) * TWIPS_TO_A_POINT));
    }

    /** Properties of a paragraph, made where there are none. */
    static CTPPr of(CTP paragraph) {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    static void style(CTP paragraph, String style) {
        of(paragraph).addNewPStyle().setVal(style);
    }

    static CTR run(CTP paragraph, String text, Type type) {
        CTR run = paragraph.addNewR();
        face(run, type);
        if (!text.isEmpty()) {
            CTText words = run.addNewT();
            words.setStringValue(text);
            words.setSpace(SpaceAttribute.Space.PRESERVE);
        }
        return run;
    }

    private static void face(CTR run, Type type) {
        String family = type.face().families().getFirst();
        var properties = run.addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setAscii(family);
        fonts.setHAnsi(family);
        fonts.setEastAsia(family);
        BigInteger halves = BigInteger.valueOf(Math.round(2 * points(type)));
        properties.addNewSz().setVal(halves);
        properties.addNewSzCs().setVal(halves);
    }

    private static double points(Type type) {
        return type.points() == OfficialGrid.BODY.points() ? THIRD : type.points();
    }
}
