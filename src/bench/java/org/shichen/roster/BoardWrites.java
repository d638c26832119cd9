package org.shichen.roster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.shichen.bench.Told;
import org.shichen.people.People;
import org.shichen.roster.files.RosterFiles;
import org.shichen.roster.files.RosterWorkbook;
import org.shichen.store.Act;
import org.shichen.store.Actor;

/** What goes to the disk: one duty beside a bare fsync, a month as a workbook out and in. */
final class BoardWrites {

    /** As many acts as a desk writes in a few days: until then much of the code of an act is not compiled. */
    static final int WARM_UP = 1000;

    private final Rosters rosters;
    private final Path folder;
    private final Figures figures;

    BoardWrites(Rosters rosters, Path folder, Figures figures) {
        this.rosters = rosters;
        this.folder = folder;
        this.figures = figures;
    }

    /** A bare fsync before each write, so that both meet the same disk; their ratio is what counts. */
    void durable(List<Duty> free, int rounds) throws Exception {
        List<Double> syncs = new ArrayList<>();
        Iterator<Duty> next = free.iterator();
        String act = "one duty written: judged, audited, on disk";
        for (int i = 0; i < WARM_UP; i++) {
            rosters.change(Act.of(Actor.PROGRAM, "roster.assign"), RosterChange.adding(List.of(next.next())));
        }
        figures.findThreads();
        try (FileChannel bare = FileChannel.open(
                folder.resolve("bare-" + System.nanoTime()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            figures.time(
                    act,
                    rounds,
                    () -> syncs.add(fsync(bare)),
                    () -> rosters.change(
                            Act.of(Actor.PROGRAM, "roster.assign"), RosterChange.adding(List.of(next.next()))));
        }
        String sync = "one bare fsync of 8 KB beside it";
        figures.put(sync, syncs.stream().mapToDouble(Double::doubleValue).toArray());
        double ratio = figures.all().get(act)[0] / figures.all().get(sync)[0];
        System.out.printf("    median write is %.2f bare fsyncs%n", ratio);
        Told.figure("board.write.fsyncs", ratio, figures.data());
        figures.tell(act, "board.write");
    }

    void excel(People people) throws Exception {
        RosterFiles files = new RosterFiles(rosters, people);
        LocalDate first = BigDesk.SHOWN.withDayOfMonth(1);
        LocalDate last = first.plusDays(30);
        Path book = folder.resolve("roster-" + System.nanoTime() + ".xlsx");
        String written = "Excel, 500 × 31, out";
        String read = "Excel, 500 × 31, in, compared with what stands";
        figures.time(written, 9, () -> {
            Files.write(
                    book,
                    RosterWorkbook.of(
                            files.table(first, last),
                            files.people(),
                            files.shifts(),
                            files.places(),
                            new RosterWorkbook.Heads("排班", "说明", "警号", "姓名", "中队", "班次", "岗位")));
        });
        figures.time(read, 9, () -> {
            if (!files.plan(RosterWorkbook.read(book)).change().isEmpty()) {
                throw new IllegalStateException("what was written is read otherwise");
            }
        });
        figures.tell(written, "board.excel.out");
        figures.tell(read, "board.excel.in");
    }

    private static double fsync(FileChannel bare) throws IOException {
        long start = System.nanoTime();
        bare.write(ByteBuffer.allocate(8192));
        bare.force(false);
        return (System.nanoTime() - start) / 1e6;
    }
}
