package org.shichen.journal.catalogue;

import org.shichen.ui.Language;

/**
 * A kind of figure as the catalogue keeps it.
 *
 * @param id 0 for one that is not in the store yet
 * @param lineZh 归口: the line by which it goes up; empty for the unit itself
 * @param active whether figures of it are entered
 * @param version as read, for optimistic locking
 */
public record CatalogueKind(
        long id,
        String nameZh,
        String nameEn,
        String unitZh,
        String unitEn,
        String lineZh,
        String lineEn,
        boolean active,
        long version) {

    public static final CatalogueKind NEW = new CatalogueKind(0, "", "", "", "", "", "", true, 0);

    public String name(Language language) {
        return language == Language.ZH ? nameZh : nameEn;
    }

    public String unit(Language language) {
        return language == Language.ZH ? unitZh : unitEn;
    }

    public String line(Language language) {
        return language == Language.ZH ? lineZh : lineEn;
    }
}
