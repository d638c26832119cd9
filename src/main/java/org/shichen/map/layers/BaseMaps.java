package org.shichen.map.layers;

import static org.shichen.store.schema.Tables.BASE_MAP;
import static org.shichen.store.schema.Tables.BASE_MAP_POINT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.BaseMapPointRecord;
import org.shichen.store.schema.tables.records.BaseMapRecord;

/** All SQL of the base maps: which files, in which order, in which datum. Blocks; not for the FX thread. */
public final class BaseMaps {

    private final Store store;

    public BaseMaps(Store store) {
        this.store = store;
    }

    /** The uppermost first. */
    public List<MapEntry> all() {
        return store.read(dsl -> {
            Map<Long, List<PlacingPoint>> points = dsl.selectFrom(BASE_MAP_POINT)
                    .orderBy(BASE_MAP_POINT.BASE_MAP_ID, BASE_MAP_POINT.ORDINAL)
                    .fetchGroups(BASE_MAP_POINT.BASE_MAP_ID, BaseMaps::point);
            return dsl.selectFrom(BASE_MAP)
                    .orderBy(BASE_MAP.ORDINAL.desc(), BASE_MAP.ID.desc())
                    .fetch(row -> entry(row, points.getOrDefault(row.getId(), List.of())));
        });
    }

    /**
     * Puts a file over the others.
     *
     * @throws ProblemException {@code problem.map.twice} when it is there already
     */
    public long add(Act act, Path path, Datum datum) {
        String place = path.toAbsolutePath().normalize().toString();
        return store.write(act, tx -> {
            if (tx.read().fetchExists(BASE_MAP, BASE_MAP.PATH.eq(place))) {
                throw new ProblemException(Problem.of("problem.map.twice", String.valueOf(path.getFileName())));
            }
            BaseMapRecord row = new BaseMapRecord();
            row.setName(String.valueOf(path.getFileName()));
            row.setPath(place);
            row.setDatum(datum.name());
            row.setOrdinal(1L
                    + rows(tx).stream()
                            .mapToLong(BaseMapRecord::getOrdinal)
                            .max()
                            .orElse(0));
            return tx.insert(row);
        });
    }

    public void show(Act act, MapEntry entry, boolean shown) {
        change(act, entry, row -> row.setShown(shown ? 1L : 0L));
    }

    public void declare(Act act, MapEntry entry, Datum datum) {
        change(act, entry, row -> row.setDatum(datum.name()));
    }

    private void change(Act act, MapEntry entry, Consumer<BaseMapRecord> change) {
        store.write(act, tx -> {
            BaseMapRecord row = row(tx, entry);
            change.accept(row);
            tx.update(row);
            return row.getId();
        });
    }

    /** Changes places with the map above or below; does nothing at the end of the list. */
    public void move(Act act, MapEntry entry, boolean up) {
        store.write(act, tx -> {
            row(tx, entry);
            List<BaseMapRecord> rows = rows(tx);
            int at = rows.stream().map(BaseMapRecord::getId).toList().indexOf(entry.id());
            int other = up ? at - 1 : at + 1;
            if (other >= 0 && other < rows.size()) {
                BaseMapRecord here = rows.get(at);
                BaseMapRecord there = rows.get(other);
                long ordinal = here.getOrdinal();
                here.setOrdinal(there.getOrdinal());
                there.setOrdinal(ordinal);
                tx.update(here);
                tx.update(there);
            }
            return entry.id();
        });
    }

    /** Puts it in its place by these points, and no others; by none it lies where its file says. */
    public void place(Act act, MapEntry entry, List<PlacingPoint> points) {
        store.write(act, tx -> {
            // Written as well, so that two people do not set points at once.
            tx.update(row(tx, entry));
            removePoints(tx, entry);
            for (int i = 0; i < points.size(); i++) {
                BaseMapPointRecord row = new BaseMapPointRecord();
                row.setBaseMapId(entry.id());
                row.setOrdinal((long) i + 1);
                row.setFileX(points.get(i).x());
                row.setFileY(points.get(i).y());
                row.setLongitude(points.get(i).real().longitude());
                row.setLatitude(points.get(i).real().latitude());
                tx.insert(row);
            }
            return entry.id();
        });
    }

    private static void removePoints(Tx tx, MapEntry entry) {
        tx.read()
                .selectFrom(BASE_MAP_POINT)
                .where(BASE_MAP_POINT.BASE_MAP_ID.eq(entry.id()))
                .fetch()
                .forEach(point -> tx.delete(BASE_MAP_POINT, point.getId(), point.getVersion()));
    }

    /** Takes it off the list; the file stays where it is. */
    public void remove(Act act, MapEntry entry) {
        store.write(act, tx -> {
            removePoints(tx, entry);
            tx.delete(BASE_MAP, entry.id(), entry.version());
            return entry.id();
        });
    }

    private static List<BaseMapRecord> rows(Tx tx) {
        return tx.read()
                .selectFrom(BASE_MAP)
                .orderBy(BASE_MAP.ORDINAL.desc(), BASE_MAP.ID.desc())
                .fetch();
    }

    private static BaseMapRecord row(Tx tx, MapEntry entry) {
        BaseMapRecord row =
                tx.read().selectFrom(BASE_MAP).where(BASE_MAP.ID.eq(entry.id())).fetchOne();
        if (row == null || row.getVersion() != entry.version()) {
            throw new ProblemException(Problem.of("problem.store.moved-on", BASE_MAP.getName()));
        }
        return row;
    }

    private static PlacingPoint point(BaseMapPointRecord row) {
        return new PlacingPoint(row.getFileX(), row.getFileY(), new GeoPoint(row.getLongitude(), row.getLatitude()));
    }

    private static MapEntry entry(BaseMapRecord row, List<PlacingPoint> points) {
        return new MapEntry(
                row.getId(),
                row.getName(),
                Path.of(row.getPath()),
                Datum.valueOf(row.getDatum()),
                row.getShown() == 1,
                points,
                row.getVersion());
    }
}
