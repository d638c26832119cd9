package org.shichen.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Tasks;

/**
 * A map that is panned and zoomed by mouse and keys: a base map in painted tiles, symbols with labels that never
 * overlap, a scale bar and the datum. It knows nothing of what the symbols stand for. The view the user has moved is
 * never moved for them. FX thread.
 */
public final class MapView extends Region {

    private static final double MARGIN = 40;
    private static final double STEP = 80;

    /** After the last movement of the hand. */
    private static final Duration REST = Duration.millis(150);

    /** More names than find room in a window; the rest is not even measured. */
    private static final int MOST_NAMES = 300;

    private final Presentation presentation;
    private final Tasks tasks;
    private final Rectangle land = new Rectangle();
    private final TileGroup ground = new TileGroup();
    private final Canvas seenThrough = new Canvas();
    private final SymbolLayer above;
    private final ScaleLine scale;
    private final FocusFrame frame;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable BaseMap baseMap;
    private @Nullable Tiles tiles;
    private RankedSymbols symbols = RankedSymbols.NONE;
    private List<MapArea> areas = List.of();
    private Viewport viewport = new Viewport(0.5, 0.5, 20, 0, 0);
    private boolean movedByUser;
    private boolean scaleShown = true;
    private double pressedX;
    private double pressedY;
    private boolean dragged;
    private LongConsumer onPicked = id -> {};

    public MapView(Presentation presentation, Tasks tasks) {
        this.presentation = presentation;
        this.tasks = tasks;
        this.above = new SymbolLayer(presentation);
        this.scale = new ScaleLine(presentation);
        this.frame = new FocusFrame(presentation);
        getStyleClass().add("map-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        land.setManaged(false);
        seenThrough.setManaged(false);
        getChildren().addAll(land, ground, seenThrough, above, scale, frame);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(event -> requestLayout());
        presentation.palette().onChange(this::repaintTiles);
        focusedProperty().addListener((value, before, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /**
     * Null shows the symbols on a plain ground. Of a map that is much like the present one only what differs is
     * painted.
     */
    public void setBaseMap(@Nullable BaseMap map) {
        Optional<List<WorldBox>> parts =
                baseMap == null || map == null ? Optional.empty() : StackedBaseMap.changed(baseMap, map);
        baseMap = map;
        if (tiles != null && map != null && parts.isPresent()) {
            tiles.change(map, parts.get());
            requestLayout();
        } else {
            repaintTiles();
        }
    }

    public void setSymbols(List<Symbol> shown) {
        symbols = RankedSymbols.of(shown);
        requestLayout();
    }

    /** What is seen through, under the symbols; the last over the others. */
    public void setAreas(List<MapArea> shown) {
        areas = List.copyOf(shown);
        requestLayout();
    }

    public void setOnPicked(LongConsumer action) {
        onPicked = action;
    }

    /** Whether a scale and the datum are shown: a map that lies nowhere yet has neither. */
    public void setScaleShown(boolean shown) {
        scaleShown = shown;
        requestLayout();
    }

    /** What is to be told of a base map that seems to lie beside its place, beside the datum; empty for nothing. */
    public void setDoubt(String sentence) {
        scale.doubt(sentence);
        setAccessibleHelp(sentence);
        requestLayout();
    }

    /** The view, to be kept when the map is built anew; see {@link #restore}. */
    public Viewport viewport() {
        return viewport;
    }

    /** Whether the view follows the hand, or did a moment ago: labels may then lie under the scale. */
    public boolean moving() {
        return rest.getStatus() == Animation.Status.RUNNING;
    }

    public boolean movedByUser() {
        return movedByUser;
    }

    /** Shows again what was shown before, where it was on the screen, although the map may be higher or lower now. */
    public void restore(Viewport earlier) {
        viewport = underHand(earlier, getWidth(), getHeight());
        movedByUser = true;
        requestLayout();
    }

    /** Shows all symbols; from then on until the user moves it, the view follows its size. */
    public void fit() {
        movedByUser = false;
        requestLayout();
    }

    public void zoom(int levels) {
        move(viewport.zoomed(levels, getWidth() / 2, getHeight() / 2));
    }

    /** This place stays where it is on the screen. */
    public void zoom(int levels, GeoPoint around) {
        move(viewport.zoomed(levels, viewport.x(around), viewport.y(around)));
    }

    void move(Viewport to) {
        viewport = to;
        movedByUser = true;
        rest.playFromStart();
        requestLayout();
    }

    private void repaintTiles() {
        above.repaint();
        tiles = baseMap == null
                ? null
                : new Tiles(baseMap, MapColours.of(presentation.palette()), tasks, this::requestLayout, tiles);
        requestLayout();
    }

    // ── hand and keys ──

    private void pressed(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = false;
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (event.getButton() != MouseButton.PRIMARY || !dragged && Math.hypot(dx, dy) < 4) {
            return;
        }
        dragged = true;
        pressedX = event.getX();
        pressedY = event.getY();
        move(viewport.panned(dx, dy));
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!dragged) {
            symbolAt(event.getX(), event.getY()).ifPresent(symbol -> onPicked.accept(symbol.id()));
        }
        event.consume();
    }

    /** The symbol shown there; of a cluster the one after the chosen, so that every click shows another. */
    private Optional<Symbol> symbolAt(double x, double y) {
        double reach = presentation.look().px(14);
        return Cluster.of(symbols, viewport, SymbolLayout.reach(above.radius())).stream()
                .filter(cluster -> distance(cluster, x, y) <= reach)
                .min(Comparator.comparingDouble(cluster -> distance(cluster, x, y)))
                .map(Cluster::nextAfterChosen);
    }

    private static double distance(Cluster cluster, double x, double y) {
        return Math.hypot(cluster.x() - x, cluster.y() - y);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            move(viewport.zoomed(event.getDeltaY() > 0 ? 1 : -1, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(viewport.panned(STEP, 0));
            case RIGHT -> move(viewport.panned(-STEP, 0));
            case UP -> move(viewport.panned(0, STEP));
            case DOWN -> move(viewport.panned(0, -STEP));
            default -> {
                return;
            }
        }
        event.consume();
    }

    // ── painting ──

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width <= 0 || height <= 0) {
            return;
        }
        viewport = underHand(viewport, width, height);
        if (!movedByUser) {
            viewport = viewport.fitting(
                    symbols.places(), Math.min(presentation.look().px(MARGIN), Math.min(width, height) / 5));
        }
        boolean moving = moving();
        land.setFill(presentation.palette().colour(Role.MAP_LAND));
        land.setWidth(width);
        land.setHeight(height);
        ground.setVisible(tiles != null);
        List<BaseMap.Name> names = List.of();
        if (tiles != null) {
            tiles.show(ground, viewport, moving);
            names = tiles.names(viewport).stream().distinct().limit(MOST_NAMES).toList();
        }
        land.setVisible(tiles == null || !tiles.fills(viewport));
        paintAreas(width, height);
        Window window = getScene() == null ? null : getScene().getWindow();
        above.show(
                symbols, MapArea.named(areas, names), viewport, window == null ? 1 : window.getRenderScaleX(), moving);
        scale.setVisible(scaleShown);
        scale.show(viewport);
        frame.setVisible(isFocused());
        frame.show(width, height);
    }

    private void paintAreas(double width, double height) {
        seenThrough.setVisible(!areas.isEmpty());
        if (!areas.isEmpty()) {
            seenThrough.setWidth(width);
            seenThrough.setHeight(height);
            seenThrough.getGraphicsContext2D().clearRect(0, 0, width, height);
            CanvasPen pen = new CanvasPen(seenThrough.getGraphicsContext2D());
            areas.forEach(area -> area.paint(pen, viewport, MapArea.Through.COLOUR));
        }
    }

    /** When what stands below grows or shrinks, what is seen stays where it is on the screen. */
    private static Viewport underHand(Viewport seen, double width, double height) {
        boolean below = seen.width() == width && seen.height() > 0 && seen.height() != height;
        return (below ? seen.panned(0, (seen.height() - height) / 2) : seen).resized(width, height);
    }

    /** Whether a part of what was painted last has no picture of the base map yet. */
    boolean bare() {
        return tiles != null && tiles.bare();
    }

    /** Whether all that was painted last has its picture at its own scale. */
    boolean sharp() {
        return tiles != null && tiles.sharp(viewport);
    }
}
