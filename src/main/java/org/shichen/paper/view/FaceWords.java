package org.shichen.paper.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shichen.paper.FaceUsed;
import org.shichen.paper.Printout;
import org.shichen.ui.Words;

/** Says which typefaces a printout is set with, which of them stand in, and which characters are lent by others. */
final class FaceWords {

    /** More lent characters than these are not told one by one. */
    private static final int TOLD = 12;

    private final Words words;

    FaceWords(Words words) {
        this.words = words;
    }

    String of(Printout printout) {
        String lent = printout.lent().entrySet().stream()
                .map(each -> words.of("paper.faces.lent", shortened(each.getValue()), each.getKey()))
                .collect(Collectors.joining());
        return words.of("paper.faces", used(printout) + lent);
    }

    /** Faces for which the same font stands in are told together. */
    private String used(Printout printout) {
        Map<FaceUsed, List<String>> names = printout.faces().stream()
                .sorted(Comparator.comparing(FaceUsed::face))
                .collect(Collectors.groupingBy(
                        used -> first(printout, used),
                        LinkedHashMap::new,
                        Collectors.mapping(used -> words.of(used.face()), Collectors.toList())));
        return names.entrySet().stream()
                .map(each -> words.of(
                        each.getKey().standIn() ? "paper.face.stand-in" : "paper.face.own",
                        String.join(words.of("ui.comma"), each.getValue()),
                        each.getKey().program()))
                .collect(Collectors.joining(words.of("paper.faces.and")));
    }

    private static FaceUsed first(Printout printout, FaceUsed used) {
        return printout.faces().stream()
                .filter(each -> each.program().equals(used.program()) && each.standIn() == used.standIn())
                .min(Comparator.comparing(FaceUsed::face))
                .orElse(used);
    }

    private String shortened(String characters) {
        return characters.codePointCount(0, characters.length()) <= TOLD
                ? characters
                : characters.substring(0, characters.offsetByCodePoints(0, TOLD)) + words.of("paper.faces.more");
    }
}
