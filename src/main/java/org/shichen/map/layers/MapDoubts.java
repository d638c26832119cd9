package org.shichen.map.layers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shichen.map.BaseMap;
import org.shichen.map.GeoPoint;
import org.shichen.map.compare.Comparison;
import org.shichen.map.compare.MapComparison;
import org.shichen.map.compare.Offset;
import org.shichen.problem.Problem;
import org.shichen.ui.Tasks;

/**
 * Which base maps seem to lie beside their place: each that is shown is compared with those beneath it, and with what
 * stands on roads, in the background, once for as long as none of these changes. FX thread.
 */
final class MapDoubts {

    /**
     * A map that is shown, in its place.
     *
     * @param beneath from the lowest
     */
    record Shown(MapEntry entry, BaseMap map, List<BaseMap> beneath) {}

    private record Question(BaseMap map, List<BaseMap> beneath, List<GeoPoint> places) {}

    private final Tasks tasks;
    private final Runnable changed;

    private record Answer(LayerFit fit, Optional<Problem> doubt) {}

    private final Map<Question, Answer> answers = new HashMap<>();
    private final Set<Question> asked = new HashSet<>();
    private List<GeoPoint> places = List.of();

    /** @param changed called when a comparison is over */
    MapDoubts(Tasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    /** What stands on roads, WGS-84. Returns whether that is another than before. */
    boolean standing(List<GeoPoint> onRoads) {
        boolean other = !places.equals(onRoads);
        places = List.copyOf(onRoads);
        return other;
    }

    /** Compares those of which it is not known yet, but no pictures; what is shown no more is forgotten. */
    void look(List<Shown> maps) {
        Set<Question> now = new HashSet<>();
        for (Shown shown : maps) {
            if (!shown.map.drawn()) {
                continue;
            }
            Question question = question(shown);
            now.add(question);
            if (!places.isEmpty() && !answers.containsKey(question) && asked.add(question)) {
                tasks.run("map.compare", () -> answer(shown.entry, question), found -> {
                    asked.remove(question);
                    answers.put(question, found);
                    changed.run();
                });
            }
        }
        answers.keySet().retainAll(now);
    }

    /** What is to be told of this one. */
    Optional<Problem> of(Shown shown) {
        Answer answer = answers.get(question(shown));
        return answer == null ? Optional.empty() : answer.doubt;
    }

    LayerFit fit(Shown shown) {
        if (!shown.map.drawn()) {
            return LayerFit.PICTURE;
        }
        Answer answer = answers.get(question(shown));
        return answer != null ? answer.fit : places.isEmpty() ? LayerFit.NOT_COMPARED : LayerFit.UNKNOWN;
    }

    void forget() {
        answers.clear();
    }

    private Question question(Shown shown) {
        return new Question(shown.map, shown.beneath, places);
    }

    private static Answer answer(MapEntry entry, Question question) {
        boolean compared = false;
        for (BaseMap other : question.beneath.reversed()) {
            Comparison with = MapComparison.with(question.map, entry.datum(), other, question.places);
            if (with.off().isPresent()) {
                return new Answer(LayerFit.BESIDE, with.off().map(off -> problem("problem.map.off-map", entry, off)));
            }
            compared |= with.compared();
        }
        Comparison with = MapComparison.with(question.map, entry.datum(), question.places);
        if (with.off().isPresent()) {
            return new Answer(LayerFit.BESIDE, with.off().map(off -> problem("problem.map.off-places", entry, off)));
        }
        return new Answer(compared || with.compared() ? LayerFit.FITS : LayerFit.NOT_COMPARED, Optional.empty());
    }

    /** The words of the likely datum stand behind the sentence when there is one. */
    private static Problem problem(String key, MapEntry entry, Offset off) {
        String metres = Long.toString(Math.round(off.length() / 10) * 10);
        return off.meant() == null
                ? Problem.of(key, entry.name(), metres)
                : Problem.of(key + "-datum", entry.name(), metres, off.meant().label());
    }
}
