package org.shichen.checkpoint.area;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CHECKPOINT_AREA;

import java.util.List;
import org.jooq.Table;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.draw.PointText;
import org.shichen.map.draw.Shapes;
import org.shichen.map.draw.rules.KeptShape;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CheckpointAreaRecord;

/** All SQL of the areas of checkpoints. Blocks; not for the FX thread. */
public final class AreaBook {

    private final Store store;

    public AreaBook(Store store) {
        this.store = store;
    }

    /** Those of all checkpoints in use, in the order in which they were drawn. */
    public List<CheckpointArea> all() {
        return store.read(dsl -> dsl.selectFrom(CHECKPOINT_AREA)
                .where(CHECKPOINT_AREA.CHECKPOINT_ID.in(
                        dsl.select(CHECKPOINT.ID).from(CHECKPOINT).where(CHECKPOINT.RETIRED_AT.isNull())))
                .orderBy(CHECKPOINT_AREA.ID)
                .fetch(row -> new CheckpointArea(row.getCheckpointId(), shape(row))));
    }

    /** Those of one checkpoint, to be drawn and edited. */
    public Shapes<AreaKind> of(long checkpoint) {
        return new OfOne(checkpoint);
    }

    private final class OfOne implements Shapes<AreaKind> {

        private final long checkpoint;

        OfOne(long checkpoint) {
            this.checkpoint = checkpoint;
        }

        @Override
        public Table<?> table() {
            return CHECKPOINT_AREA;
        }

        @Override
        public List<DrawnShape<AreaKind>> all() {
            return store.read(dsl -> dsl.selectFrom(CHECKPOINT_AREA)
                    .where(CHECKPOINT_AREA.CHECKPOINT_ID.eq(checkpoint))
                    .orderBy(CHECKPOINT_AREA.ID)
                    .fetch(AreaBook::shape));
        }

        @Override
        public long add(Act act, DrawnShape<AreaKind> drawn) {
            KeptShape.check(drawn);
            return store.write(act, tx -> {
                CheckpointAreaRecord row = write(drawn, new CheckpointAreaRecord());
                row.setCheckpointId(checkpoint);
                return tx.insert(row);
            });
        }

        @Override
        public void change(Act act, DrawnShape<AreaKind> changed) {
            KeptShape.check(changed);
            store.write(act, tx -> {
                CheckpointAreaRecord row = tx.read().fetchOne(CHECKPOINT_AREA, CHECKPOINT_AREA.ID.eq(changed.id()));
                if (row == null || row.getVersion() != changed.version()) {
                    throw new ProblemException(Problem.of("problem.store.moved-on", CHECKPOINT_AREA.getName()));
                }
                tx.update(write(changed, row));
                return changed.id();
            });
        }

        @Override
        public void delete(Act act, DrawnShape<AreaKind> deleted) {
            store.write(act, tx -> {
                tx.delete(CHECKPOINT_AREA, deleted.id(), deleted.version());
                return deleted.id();
            });
        }
    }

    private static CheckpointAreaRecord write(DrawnShape<AreaKind> shape, CheckpointAreaRecord row) {
        row.setKind(shape.kind().name());
        row.setName(shape.name().strip());
        row.setPoints(PointText.write(shape.points()));
        return row;
    }

    private static DrawnShape<AreaKind> shape(CheckpointAreaRecord row) {
        return new DrawnShape<>(
                row.getId(),
                AreaKind.valueOf(row.getKind()),
                row.getName(),
                PointText.read(row.getPoints())
                        .orElseThrow(() -> new ProblemException(Problem.of("problem.sketch.unreadable", row.getId()))),
                row.getVersion());
    }
}
