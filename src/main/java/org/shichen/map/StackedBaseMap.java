package org.shichen.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shichen.problem.Problem;

/**
 * Several base maps over one another, the last on top. It does not own them.
 *
 * @param maps from the lowest
 */
public record StackedBaseMap(List<BaseMap> maps) implements BaseMap {

    public StackedBaseMap {
        maps = List.copyOf(maps);
    }

    @Override
    public void paint(MapPen pen, Cut cut, MapColours colours) {
        maps.forEach(map -> map.paint(pen, cut, colours));
    }

    /** Those of the uppermost map first: they are placed first. */
    @Override
    public List<Name> names(Cut cut) {
        return maps.reversed().stream().flatMap(map -> map.names(cut).stream()).toList();
    }

    /** When they differ in one map that tells where, or in the uppermost that one of them does not have. */
    @Override
    public Optional<List<WorldBox>> changedSince(BaseMap earlier) {
        return changed(earlier, this);
    }

    /** As {@link BaseMap#changedSince}, whether these are several or one. */
    static Optional<List<WorldBox>> changed(BaseMap earlier, BaseMap now) {
        List<BaseMap> before = earlier instanceof StackedBaseMap several ? several.maps : List.of(earlier);
        List<BaseMap> after = now instanceof StackedBaseMap several ? several.maps : List.of(now);
        List<BaseMap> longer = before.size() > after.size() ? before : after;
        int both = Math.min(before.size(), after.size());
        List<WorldBox> changed = new ArrayList<>();
        for (int i = 0; i < longer.size(); i++) {
            Optional<List<WorldBox>> here = i >= both
                    ? longer.get(i).parts()
                    : before.get(i).equals(after.get(i))
                            ? Optional.of(List.of())
                            : after.get(i) instanceof StackedBaseMap
                                    ? Optional.empty()
                                    : after.get(i).changedSince(before.get(i));
            if (here.isEmpty()) {
                return Optional.empty();
            }
            changed.addAll(here.get());
        }
        return Optional.of(changed);
    }

    @Override
    public Optional<Problem> trouble() {
        return maps.stream().map(BaseMap::trouble).flatMap(Optional::stream).findFirst();
    }
}
