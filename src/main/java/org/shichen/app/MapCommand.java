package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.app.sample.SampleMap;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.checkpoint.StatusWords;
import org.shichen.checkpoint.area.AreaBook;
import org.shichen.checkpoint.print.CheckpointMapPaper;
import org.shichen.clock.DutyCalendar;
import org.shichen.map.BaseMap;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.files.MapFiles;
import org.shichen.map.layers.BaseMaps;
import org.shichen.map.layers.MapEntry;
import org.shichen.map.print.MapOrder;
import org.shichen.map.print.MapOrder.Tone;
import org.shichen.map.print.MapOrder.Turn;
import org.shichen.map.sketch.SketchBaseMap;
import org.shichen.map.sketch.Sketches;
import org.shichen.paper.Paper;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.ui.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code shichen map}: all checkpoints as they stand now, on one sheet, without a window. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the map of all checkpoints as PDF.")
final class MapCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--paper", defaultValue = "A4", description = "A4 or A3. Default: ${DEFAULT-VALUE}.")
    Paper paper;

    @Option(
            names = "--turn",
            defaultValue = "landscape",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    Turn turn;

    @Option(names = "--grey", description = "Without colour.")
    boolean grey;

    @Option(names = "--pdf", paramLabel = "OUT", required = true, description = "The file to write.")
    Path out;

    @Mixin
    PaperOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "map.print");
            DutyCalendar calendar = desk.settings().calendar();
            Instant now = desk.now();
            // What is private is on no paper, whoever prints.
            Rosters rosters = new Rosters(desk.store(), calendar, () -> false);
            List<CheckpointStatus> statuses = new StatusReader(
                            new Checkpoints(desk.store()), new ContactLimits(desk.store()), calendar.zone(), rosters)
                    .at(now);
            Imprint imprint = options.imprint(desk, who);
            MapOrder order = new MapOrder(
                    CheckpointMapPaper.around(statuses, new StatusWords(imprint.words(), imprint.formats())),
                    paper,
                    turn,
                    grey ? Tone.GREY : Tone.COLOUR);
            List<BaseMap> maps = baseMaps(desk);
            try {
                Printout printout = new CheckpointMapPaper(Typefaces.ofThisMachine())
                        .print(
                                statuses,
                                new AreaBook(desk.store()).all(),
                                new StackedBaseMap(maps),
                                order,
                                imprint,
                                now);
                options.write(printout, out);
            } finally {
                maps.forEach(BaseMap::close);
            }
        }
        return 0;
    }

    /** Those that the desk shows, from the lowest. One that cannot be opened is told, and the others are printed. */
    private List<BaseMap> baseMaps(CommandDesk desk) {
        List<BaseMap> maps = new ArrayList<>();
        if (desk.settings().practice()) {
            maps.add(SampleMap.read());
        }
        for (MapEntry entry : new BaseMaps(desk.store()).all().reversed()) {
            if (entry.shown()) {
                try {
                    maps.add(MapFiles.open(entry.path(), entry.datum()).placed(entry.name(), entry.points()));
                } catch (ProblemException refused) {
                    spec.commandLine().getErr().println(Main.text(refused.problem()));
                }
            }
        }
        Sketches sketches = new Sketches(desk.store());
        if (sketches.shown()) {
            maps.add(new SketchBaseMap(sketches.all()));
        }
        return maps;
    }
}
