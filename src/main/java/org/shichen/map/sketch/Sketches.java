package org.shichen.map.sketch;

import static org.shichen.store.schema.Tables.SETTING;
import static org.shichen.store.schema.Tables.SKETCH;

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
import org.shichen.store.schema.tables.records.SettingRecord;
import org.shichen.store.schema.tables.records.SketchRecord;

/** All SQL of the desk's own sketch. Blocks; not for the FX thread. */
public final class Sketches implements Shapes<SketchKind> {

    private static final String SHOWN = "sketch.shown";

    private final Store store;

    public Sketches(Store store) {
        this.store = store;
    }

    @Override
    public Table<?> table() {
        return SKETCH;
    }

    @Override
    public List<DrawnShape<SketchKind>> all() {
        return store.read(dsl -> dsl.selectFrom(SKETCH).orderBy(SKETCH.ID).fetch(Sketches::shape));
    }

    @Override
    public long add(Act act, DrawnShape<SketchKind> drawn) {
        KeptShape.check(drawn);
        return store.write(act, tx -> tx.insert(write(drawn, new SketchRecord())));
    }

    @Override
    public void change(Act act, DrawnShape<SketchKind> changed) {
        KeptShape.check(changed);
        store.write(act, tx -> {
            SketchRecord row = tx.read().fetchOne(SKETCH, SKETCH.ID.eq(changed.id()));
            if (row == null || row.getVersion() != changed.version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", SKETCH.getName()));
            }
            tx.update(write(changed, row));
            return changed.id();
        });
    }

    @Override
    public void delete(Act act, DrawnShape<SketchKind> deleted) {
        store.write(act, tx -> {
            tx.delete(SKETCH, deleted.id(), deleted.version());
            return deleted.id();
        });
    }

    /** Whether it is among the base maps that are shown; it is until somebody hides it. */
    public boolean shown() {
        return store.read(dsl -> dsl.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(SHOWN))
                .fetchOptional(SETTING.CONTENT)
                .map("1"::equals)
                .orElse(true));
    }

    public void show(Act act, boolean shown) {
        store.write(act, tx -> {
            SettingRecord row = tx.read().fetchOne(SETTING, SETTING.NAME.eq(SHOWN));
            if (row == null) {
                row = new SettingRecord();
                row.setName(SHOWN);
                row.setContent(shown ? "1" : "0");
                return tx.insert(row);
            }
            row.setContent(shown ? "1" : "0");
            tx.update(row);
            return row.getId();
        });
    }

    private static SketchRecord write(DrawnShape<SketchKind> shape, SketchRecord row) {
        row.setKind(shape.kind().name());
        row.setName(shape.name().strip());
        row.setPoints(PointText.write(shape.points()));
        return row;
    }

    private static DrawnShape<SketchKind> shape(SketchRecord row) {
        return new DrawnShape<>(
                row.getId(),
                SketchKind.valueOf(row.getKind()),
                row.getName(),
                PointText.read(row.getPoints())
                        .orElseThrow(() -> new ProblemException(Problem.of("problem.sketch.unreadable", row.getId()))),
                row.getVersion());
    }
}
