package org.shichen.paper;

import java.util.ArrayList;
import java.util.List;
import org.shichen.paper.Levels.Part;

/**
 * Breaks paragraphs of official paper into lines that fill the type area (5.2.3: 撑满版心): what numbers and words leave
 * free at the end of a line goes between its characters. Lengths in millimetres.
 */
final class OfficialLines {

    /** More than this between two characters looks torn; such a line is left ragged. */
    private static final double MOST_BETWEEN = 0.25 * OfficialGrid.CHARACTER;

    /**
     * Text in one face.
     *
     * @param between added between its characters
     * @param after added behind the last of them
     */
    record Run(String text, Type type, double between, double after) {

        int characters() {
            return text.codePointCount(0, text.length());
        }
    }

    private final Measure onGrid;

    OfficialLines(Measure onGrid) {
        this.onGrid = onGrid;
    }

    /**
     * @param first how far in the first line begins
     * @param rest how far in the others begin
     */
    List<List<Run>> of(List<Part> parts, double first, double rest) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text()));
        Type type = parts.getLast().type();
        double width = OfficialGrid.WIDTH;
        List<String> broken = LineBreaking.hanging(all.toString(), width - first, width - rest, type, onGrid);
        List<List<Run>> lines = new ArrayList<>();
        int head = parts.size() == 1 ? 0 : inked(parts.getFirst().text());
        for (int i = 0; i < broken.size(); i++) {
            String text = broken.get(i);
            int cut = cut(text, head);
            head = Math.max(0, head - inked(text));
            List<Part> faces = new ArrayList<>();
            if (cut > 0) {
                faces.add(new Part(text.substring(0, cut), parts.getFirst().type()));
            }
            if (cut < text.length()) {
                faces.add(new Part(text.substring(cut), type));
            }
            double room = width - (i == 0 ? first : rest);
            lines.add(runs(faces, i == broken.size() - 1 ? 0 : between(faces, room)));
        }
        return lines;
    }

    /** What is added in each gap so that the line fills its room, but for a mark that hangs outside. */
    private double between(List<Part> faces, double room) {
        double wide = 0;
        int gaps = -1;
        int chinese = 0;
        int letters = 0;
        for (int i = 0; i < faces.size(); i++) {
            Type type = faces.get(i).type();
            String text = faces.get(i).text();
            if (i == faces.size() - 1) {
                text = LineBreaking.hung(text, room - wide, type, onGrid);
            }
            wide += onGrid.width(type, text);
            gaps += LineBreaking.words(text).size();
            chinese += (int) text.codePoints().filter(Character::isIdeographic).count();
            letters += (int) text.codePoints()
                    .filter(each -> Character.isLetter(each) && !Character.isIdeographic(each))
                    .count();
        }
        // A line of Latin words is set ragged; what is read by its spaces is not to be spread.
        if (gaps < 1 || chinese < letters) {
            return 0;
        }
        double between = (room - wide) / gaps;
        return Math.abs(between) > MOST_BETWEEN ? 0 : between;
    }

    /** Numbers and words become runs of their own, so that nothing is added inside them. */
    private static List<Run> runs(List<Part> faces, double between) {
        List<Run> runs = new ArrayList<>();
        for (Part face : faces) {
            if (between == 0) {
                runs.add(new Run(face.text(), face.type(), 0, 0));
                continue;
            }
            StringBuilder single = new StringBuilder();
            for (String word : LineBreaking.words(face.text())) {
                if (word.codePointCount(0, word.length()) == 1) {
                    single.append(word);
                    continue;
                }
                if (!single.isEmpty()) {
                    runs.add(new Run(single.toString(), face.type(), between, between));
                    single.setLength(0);
                }
                runs.add(new Run(word, face.type(), 0, between));
            }
            if (!single.isEmpty()) {
                runs.add(new Run(single.toString(), face.type(), between, between));
            }
        }
        return runs;
    }

    /** Where in the line the first so many characters that leave ink end. */
    private static int cut(String line, int inked) {
        int at = 0;
        for (int left = inked; at < line.length() && left > 0; ) {
            int character = line.codePointAt(at);
            left -= Character.isWhitespace(character) ? 0 : 1;
            at += Character.charCount(character);
        }
        return at;
    }

    private static int inked(String text) {
        return (int)
                text.codePoints().filter(each -> !Character.isWhitespace(each)).count();
    }
}
