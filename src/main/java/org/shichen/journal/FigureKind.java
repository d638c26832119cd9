package org.shichen.journal;

import org.shichen.ui.Language;

/** A kind of figure of the catalogue, with its unit word: 车辆 are counted in 台次, 人员 in 人次. */
public record FigureKind(long id, String code, String nameZh, String nameEn, String unitZh, String unitEn) {

    public String name(Language language) {
        return language == Language.ZH ? nameZh : nameEn;
    }

    public String unit(Language language) {
        return language == Language.ZH ? unitZh : unitEn;
    }
}
