package org.shichen.journal.supplies;

import org.shichen.ui.Language;

/**
 * Something that is brought to the checkpoints: meals, hot water, heating, protective kit.
 *
 * @param quantity for each of what {@code basis} counts
 */
public record SupplyKind(
        long id, String nameZh, String nameEn, String unitZh, String unitEn, SupplyBasis basis, int quantity) {

    public String name(Language language) {
        return language == Language.ZH ? nameZh : nameEn;
    }

    public String unit(Language language) {
        return language == Language.ZH ? unitZh : unitEn;
    }
}
