package org.shichen.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.AlarmBook;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.CheckpointBook;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.area.AreaBook;
import org.shichen.checkpoint.area.AreaKind;
import org.shichen.checkpoint.drawing.DrawingTool;
import org.shichen.checkpoint.print.CheckpointMapPaper;
import org.shichen.checkpoint.print.MapPrintTool;
import org.shichen.checkpoint.rollcall.RollCallTool;
import org.shichen.checkpoint.rollcall.RollCalls;
import org.shichen.desk.Bell;
import org.shichen.map.BaseMap;
import org.shichen.map.draw.ShapeEditor;
import org.shichen.map.files.PictureCache;
import org.shichen.map.layers.BaseMaps;
import org.shichen.map.layers.MapLayers;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.SketchLayer;
import org.shichen.map.sketch.Sketches;
import org.shichen.roster.plan.PostPlans;

/** The status map: what lies under it, the checkpoints, their alarms, and what is opened over it. FX thread. */
public final class MapWiring {

    private final Ground ground;
    private final MapLayers layers;
    private final Sketches sketches;
    private final SketchLayer sketch;
    private final CheckpointMap map;
    private final AlarmQueue alarms;

    /**
     * @param sample the map that comes with a practice desk, null on a real one
     * @param cache folder for what is cut of large pictures, null where nothing may be written
     */
    public MapWiring(Ground ground, Books books, @Nullable BaseMap sample, @Nullable Path cache) {
        this.ground = ground;
        var store = ground.store();
        layers = new MapLayers(new BaseMaps(store), sample, store, ground.tasks(), ground.acts());
        if (cache != null) {
            layers.sharpenIn(new PictureCache(cache));
        }
        sketches = new Sketches(store);
        sketch = new SketchLayer(sketches, store, ground.tasks(), ground.acts());
        layers.cover(sketch.mapProperty());
        map = new CheckpointMap(
                books.checkpoints(),
                new CheckpointBook(store, new PostPlans(store, ground.calendar())),
                new ContactLimits(store),
                ground.calendar().zone(),
                books.rosters(),
                layers,
                store,
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.drafts(),
                ground.moment());
        alarms = new AlarmQueue(
                map,
                new AlarmBook(store),
                store,
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.clock().source(),
                ground.clock().nowProperty(),
                new Bell());
    }

    public MapLayers layers() {
        return layers;
    }

    public CheckpointMap map() {
        return map;
    }

    public AlarmQueue alarms() {
        return alarms;
    }

    /** Roll-call, drawing, printing. */
    public List<CheckpointTool> tools() {
        var store = ground.store();
        var tasks = ground.tasks();
        var acts = ground.acts();
        var drafts = ground.drafts();
        return List.of(
                new RollCallTool(
                        new RollCalls(store),
                        map.statusesProperty()::get,
                        acts,
                        ground.notices(),
                        ground.clock().source(),
                        ground.clock().nowProperty(),
                        ground.papers()),
                new DrawingTool(
                        sketches,
                        sketch,
                        new ShapeEditor<>(SketchKind.class, "sketch", store, tasks, acts, drafts),
                        map,
                        new AreaBook(store),
                        new ShapeEditor<>(AreaKind.class, "area", store, tasks, acts, drafts),
                        ground.notices()),
                new MapPrintTool(map, new CheckpointMapPaper(ground.typefaces()), ground.papers(), ground.shown()));
    }
}
