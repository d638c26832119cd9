package org.shichen.checkpoint.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.CheckpointAreas;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointSymbols;
import org.shichen.checkpoint.StatusMark;
import org.shichen.checkpoint.StatusWords;
import org.shichen.checkpoint.area.CheckpointArea;
import org.shichen.map.BaseMap;
import org.shichen.map.MapColours;
import org.shichen.map.Symbol;
import org.shichen.map.print.Extent;
import org.shichen.map.print.MapContent;
import org.shichen.map.print.MapContent.Legend;
import org.shichen.map.print.MapOrder;
import org.shichen.map.print.MapPaper;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.DayColours;
import org.shichen.ui.Imprint;
import org.shichen.ui.Palette.Role;

/** 态势图 on paper: the checkpoints as they stand, over the base maps that are shown. Blocks; not for the FX thread. */
public final class CheckpointMapPaper {

    private final Typefaces typefaces;

    public CheckpointMapPaper(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * The part of the world in which all of them lie.
     *
     * @throws ProblemException {@code problem.map.nothing-to-print} when there is none
     */
    public static Extent around(List<CheckpointStatus> statuses, StatusWords words) {
        if (statuses.isEmpty()) {
            throw new ProblemException(Problem.of("problem.map.nothing-to-print"));
        }
        return Extent.around(symbols(statuses, words).stream().map(Symbol::at).toList());
    }

    /** @param at the moment that is shown */
    public Printout print(
            List<CheckpointStatus> statuses,
            List<CheckpointArea> areas,
            @Nullable BaseMap base,
            MapOrder order,
            Imprint imprint,
            Instant at) {
        StatusWords words = new StatusWords(imprint.words(), imprint.formats());
        MapContent content = new MapContent(
                imprint.words().of("map.print.head", imprint.unit()),
                imprint.words().of("map.print.time", imprint.formats().dateTime(at)),
                base,
                MapColours.of(DayColours::of),
                CheckpointAreas.of(statuses, areas, DayColours::of),
                symbols(statuses, words),
                legend(statuses, areas, imprint));
        return PdfWriter.write(MapPaper.make(content, order, imprint, at, typefaces), typefaces);
    }

    private static List<Symbol> symbols(List<CheckpointStatus> statuses, StatusWords words) {
        return CheckpointSymbols.of(statuses, null, words, DayColours::of);
    }

    /** Each state that occurs, the most urgent first, with how many there are. */
    private static List<Legend> legend(List<CheckpointStatus> statuses, List<CheckpointArea> areas, Imprint imprint) {
        Map<Enum<?>, List<CheckpointStatus>> byState = new LinkedHashMap<>();
        statuses.stream()
                .sorted(Comparator.comparingInt(CheckpointStatus::urgency).reversed())
                .forEach(status -> byState.computeIfAbsent(status.worstValue(), state -> new ArrayList<>())
                        .add(status));
        Stream<Legend> states = byState.entrySet().stream().map(entry -> {
            StatusMark mark = StatusMark.of(entry.getValue().getFirst());
            return new Legend(
                    mark.shape(),
                    DayColours.of(mark.colour()),
                    imprint.words()
                            .of(
                                    "map.print.legend",
                                    entry.getKey(),
                                    entry.getValue().size()));
        });
        Stream<Legend> ground = areas.isEmpty()
                ? Stream.empty()
                : Stream.of(new Legend(
                        null, DayColours.of(Role.TEXT), imprint.words().of("area.legend")));
        return Stream.concat(states, ground).toList();
    }
}
