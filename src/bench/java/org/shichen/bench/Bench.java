package org.shichen.bench;

import java.util.Arrays;
import org.shichen.app.HourBench;
import org.shichen.app.SmoothBench;
import org.shichen.app.StartBench;
import org.shichen.briefing.papers.PaperBench;
import org.shichen.desk.StripBench;
import org.shichen.map.MapBench;
import org.shichen.roster.BoardBench;
import org.shichen.roster.auto.CurtoisBench;
import org.shichen.roster.auto.FillBench;
import org.shichen.roster.auto.RivalBench;
import org.shichen.search.SearchBench;

/** All benchmarks of the repository under one command; the first word says which. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "all" -> AllBench.main(rest);
            case "hour" -> HourBench.main(rest);
            case "board" -> BoardBench.main(rest);
            case "fill" -> FillBench.main(rest);
            case "search" -> SearchBench.main(rest);
            case "map" -> MapBench.main(rest);
            case "paper" -> PaperBench.main(rest);
            case "strip" -> StripBench.main(rest);
            case "start" -> StartBench.main(rest);
            case "smooth" -> SmoothBench.main(rest);
            case "rivals" -> RivalBench.main(rest);
            case "curtois" -> CurtoisBench.main(rest);
            default ->
                System.out.println(
                        "mvn -Pbench -Dargs=\"all|hour|board|map|fill|search|paper|strip|start|smooth|rivals|curtois"
                                + " …\", see src/bench/README.md");
        }
    }
}
