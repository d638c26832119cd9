package org.shichen.map.layers;

import static org.shichen.store.schema.Tables.BASE_MAP;

import java.nio.file.Path;
import java.util.List;
import org.shichen.map.Datum;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.BaseMapRecord;

/** All SQL of the base maps: which files, in which order, in which datum. Blocks; not for the FX thread. */
public final class BaseMaps {

    private final Store store;

    public BaseMaps(Store store) {
        this.store = store;
    }

    /** The uppermost first. */
    public List<MapEntry> all() {
        return store.read(dsl -> dsl.selectFrom(BASE_MAP)
                .orderBy(BASE_MAP.ORDINAL.desc(), BASE_MAP.ID.desc())
                .fetch(BaseMaps::entry));
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

    private void change(Act act, MapEntry entry, java.util.function.Consumer<BaseMapRecord> change) {
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

    /** Takes it off the list; the file stays where it is. */
    public void remove(Act act, MapEntry entry) {
        store.write(act, tx -> {
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

    private static MapEntry entry(BaseMapRecord row) {
        return new MapEntry(
                row.getId(),
                row.getName(),
                Path.of(row.getPath()),
                Datum.valueOf(row.getDatum()),
                row.getShown() == 1,
                row.getVersion());
    }
}
