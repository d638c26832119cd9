package org.shichen.journal.catalogue;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;
import static org.shichen.store.schema.Tables.REPORTING_LINE;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.ReportingLineRecord;

/** The catalogue of figures: kinds, unit words, order, lines (归口). Blocks; not for the FX thread. */
public final class Catalogue {

    private static final int LONGEST = 40;

    private final Store store;

    public Catalogue(Store store) {
        this.store = store;
    }

    /** All kinds in their order, those no longer active included. */
    public List<CatalogueKind> kinds() {
        return store.read(dsl -> dsl.select(FIGURE_KIND.asterisk(), REPORTING_LINE.NAME_ZH, REPORTING_LINE.NAME_EN)
                .from(FIGURE_KIND)
                .leftJoin(REPORTING_LINE)
                .on(REPORTING_LINE.ID.eq(FIGURE_KIND.LINE_ID))
                .orderBy(FIGURE_KIND.ORDINAL, FIGURE_KIND.ID)
                .fetch(row -> new CatalogueKind(
                        row.get(FIGURE_KIND.ID),
                        row.get(FIGURE_KIND.NAME_ZH),
                        row.get(FIGURE_KIND.NAME_EN),
                        row.get(FIGURE_KIND.UNIT_ZH),
                        row.get(FIGURE_KIND.UNIT_EN),
                        row.get(REPORTING_LINE.NAME_ZH) == null ? "" : row.get(REPORTING_LINE.NAME_ZH),
                        row.get(REPORTING_LINE.NAME_EN) == null ? "" : row.get(REPORTING_LINE.NAME_EN),
                        row.get(FIGURE_KIND.ACTIVE) == 1,
                        row.get(FIGURE_KIND.VERSION))));
    }

    /**
     * Saves a kind, a new one at the end of the catalogue. A line that is not known yet is added with it.
     *
     * @throws ProblemException {@code problem.catalogue.*}, {@code problem.store.moved-on}; nothing is written then
     */
    public long save(Act act, CatalogueKind kind) {
        if (Stream.of(kind.nameZh(), kind.nameEn(), kind.unitZh(), kind.unitEn())
                .anyMatch(text -> text.isBlank() || text.strip().length() > LONGEST)) {
            throw new ProblemException(Problem.of("problem.catalogue.words", LONGEST));
        }
        return store.write(act, tx -> {
            boolean taken = tx.read()
                    .fetchExists(
                            FIGURE_KIND,
                            FIGURE_KIND.NAME_ZH.eq(kind.nameZh().strip()).and(FIGURE_KIND.ID.ne(kind.id())));
            if (taken) {
                throw new ProblemException(
                        Problem.of("problem.catalogue.taken", kind.nameZh().strip()));
            }
            Long line = line(tx, kind);
            return kind.id() == 0 ? insert(tx, kind, line) : update(tx, kind, line);
        });
    }

    /** @param by −1 for one place up, 1 for one down; at the end it stays where it is */
    public long move(Act act, long kind, int by) {
        return store.write(act, tx -> {
            List<FigureKindRecord> all = tx.read()
                    .selectFrom(FIGURE_KIND)
                    .orderBy(FIGURE_KIND.ORDINAL, FIGURE_KIND.ID)
                    .fetch();
            int from = 0;
            while (all.get(from).getId() != kind) {
                from++;
            }
            int to = from + by;
            if (to < 0 || to >= all.size()) {
                throw new ProblemException(Problem.of("problem.catalogue.end"));
            }
            all.add(to, all.remove(from));
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).getOrdinal() != i + 1) {
                    all.get(i).setOrdinal(i + 1L);
                    tx.update(all.get(i));
                }
            }
            return kind;
        });
    }

    private static long insert(Tx tx, CatalogueKind kind, @Nullable Long line) {
        Long last = tx.read()
                .select(DSL.max(FIGURE_KIND.ORDINAL))
                .from(FIGURE_KIND)
                .fetchSingle()
                .value1();
        long ordinal = last == null ? 1 : last + 1;
        FigureKindRecord row = new FigureKindRecord();
        row.setCode(code(tx, ordinal));
        row.setOrdinal(ordinal);
        write(row, kind, line);
        return tx.insert(row);
    }

    /** A code that nobody has: it names the kind where names may change. */
    private static String code(Tx tx, long ordinal) {
        long number = ordinal;
        while (tx.read().fetchExists(FIGURE_KIND, FIGURE_KIND.CODE.eq("KIND_" + number))) {
            number++;
        }
        return "KIND_" + number;
    }

    private static long update(Tx tx, CatalogueKind kind, @Nullable Long line) {
        FigureKindRecord row = tx.read().fetchOne(FIGURE_KIND, FIGURE_KIND.ID.eq(kind.id()));
        if (row == null || row.getVersion() != kind.version()) {
            throw new ProblemException(Problem.of("problem.store.moved-on", FIGURE_KIND.getName()));
        }
        boolean unit = !row.getUnitZh().equals(kind.unitZh().strip());
        if (unit && tx.read().fetchExists(FIGURE_INCREMENT, FIGURE_INCREMENT.KIND_ID.eq(kind.id()))) {
            throw new ProblemException(Problem.of("problem.catalogue.unit", row.getUnitZh()));
        }
        write(row, kind, line);
        tx.update(row);
        return kind.id();
    }

    private static void write(FigureKindRecord row, CatalogueKind kind, @Nullable Long line) {
        row.setNameZh(kind.nameZh().strip());
        row.setNameEn(kind.nameEn().strip());
        row.setUnitZh(kind.unitZh().strip());
        row.setUnitEn(kind.unitEn().strip());
        row.setActive(kind.active() ? 1L : 0L);
        row.setLineId(line);
    }

    private static @Nullable Long line(Tx tx, CatalogueKind kind) {
        String zh = kind.lineZh().strip();
        if (zh.isEmpty()) {
            return null;
        }
        Long known = tx.read()
                .select(REPORTING_LINE.ID)
                .from(REPORTING_LINE)
                .where(REPORTING_LINE.NAME_ZH.eq(zh))
                .fetchOne(REPORTING_LINE.ID);
        if (known != null) {
            return known;
        }
        ReportingLineRecord row = new ReportingLineRecord();
        row.setNameZh(zh);
        row.setNameEn(kind.lineEn().isBlank() ? zh : kind.lineEn().strip());
        row.setOrdinal(tx.read().fetchCount(REPORTING_LINE) + 1L);
        return tx.insert(row);
    }
}
