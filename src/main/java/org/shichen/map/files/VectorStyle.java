package org.shichen.map.files;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shichen.map.FeatureKind;

/**
 * What a feature of a vector tile is painted as, by the names that the common schemas (OpenMapTiles, Shortbread,
 * Protomaps) give to layers and classes. What is in none of them is drawn as an area or a road: better seen than lost.
 */
final class VectorStyle {

    record PlaceName(String chinese, String english) {}

    private static final Set<String> MAJOR =
            Set.of("motorway", "trunk", "primary", "secondary", "highway", "major_road");

    private final String layer;
    private String road = "";
    private String name = "";
    private String chinese = "";
    private String english = "";

    VectorStyle(String layer) {
        this.layer = layer.toLowerCase(Locale.ROOT);
    }

    void property(String key, String value) {
        switch (key) {
            case "class", "kind", "highway", "kind_detail" -> {
                if (!MAJOR.contains(road)) {
                    road = value;
                }
            }
            case "name" -> name = value;
            case "name:zh", "name:zh-Hans", "name_zh" -> chinese = value;
            case "name:en", "name_en" -> english = value;
            default -> {}
        }
    }

    /** Empty for what is not drawn. */
    Optional<FeatureKind> kind(boolean ring) {
        if (has("label") || has("_name") || has("housenum") || layer.startsWith("place")) {
            return Optional.empty();
        }
        if (has("water") || has("ocean") || has("river")) {
            return Optional.of(ring ? FeatureKind.WATER : FeatureKind.RIVER);
        }
        if (has("building")) {
            return Optional.of(FeatureKind.BUILDING);
        }
        if (has("bound") || has("admin")) {
            return ring ? Optional.empty() : Optional.of(FeatureKind.BORDER);
        }
        if (layer.equals("earth") || layer.equals("land")) {
            // The ground itself.
            return ring ? Optional.empty() : Optional.of(FeatureKind.BORDER);
        }
        if (ring) {
            return Optional.of(FeatureKind.AREA);
        }
        return Optional.of(MAJOR.contains(road) ? FeatureKind.ROAD_MAJOR : FeatureKind.ROAD);
    }

    /** The name of a point, empty when it is not one of a place or has none. */
    Optional<PlaceName> place() {
        String first = chinese.isEmpty() ? name : chinese;
        if (first.isEmpty() || !(has("place") || has("label") || has("poi"))) {
            return Optional.empty();
        }
        return Optional.of(new PlaceName(first, english.isEmpty() ? (name.isEmpty() ? first : name) : english));
    }

    private boolean has(String part) {
        return layer.contains(part);
    }
}
