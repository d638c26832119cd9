package org.shichen.map;

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

    @Override
    public Optional<Problem> trouble() {
        return maps.stream().map(BaseMap::trouble).flatMap(Optional::stream).findFirst();
    }
}
