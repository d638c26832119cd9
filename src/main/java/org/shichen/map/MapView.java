package org.shichen.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Language;
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

    /** More names than find room in a window; the rest is not even measured. */
    private static final int MOST_NAMES = 300;

    private final Presentation presentation;
    private final Tasks tasks;
    private final Canvas canvas = new Canvas();
    private @Nullable BaseMap baseMap;
    private @Nullable Tiles tiles;
    private List<Symbol> symbols = List.of();
    private List<BaseMap.Name> names = List.of();
    private List<MapArea> areas = List.of();
    private Viewport viewport = new Viewport(0.5, 0.5, 20, 0, 0);
    private boolean movedByUser;
    private int standInLevel = -1;
    private double pressedX;
    private double pressedY;
    private boolean dragged;
    private LongConsumer onPicked = id -> {};

    public MapView(Presentation presentation, Tasks tasks) {
        this.presentation = presentation;
        this.tasks = tasks;
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setMinSize(0, 0);
        getChildren().add(canvas);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        presentation.palette().onChange(this::repaintTiles);
        focusedProperty().addListener((value, before, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /** Null shows the symbols on a plain ground. */
    public void setBaseMap(@Nullable BaseMap map) {
        baseMap = map;
        repaintTiles();
    }

    public void setSymbols(List<Symbol> shown) {
        symbols =
                shown.stream().sorted(Comparator.comparingInt(Symbol::urgency)).toList();
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

    /** The view, to be kept when the map is built anew; see {@link #restore}. */
    public Viewport viewport() {
        return viewport;
    }

    public boolean movedByUser() {
        return movedByUser;
    }

    /** Shows again what was shown before. */
    public void restore(Viewport earlier) {
        viewport = earlier.resized(getWidth(), getHeight());
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

    private void move(Viewport to) {
        if (to.level() != viewport.level()) {
            standInLevel = viewport.level();
        }
        viewport = to;
        movedByUser = true;
        requestLayout();
    }

    private void repaintTiles() {
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
        return Cluster.of(symbols, viewport, SymbolLayout.reach(radius())).stream()
                .filter(cluster -> distance(cluster, x, y) <= reach)
                .min(Comparator.comparingDouble(cluster -> distance(cluster, x, y)))
                .map(Cluster::nextAfterChosen);
    }

    private double distance(Cluster cluster, double x, double y) {
        GeoPoint at = cluster.worst().at();
        return Math.hypot(viewport.x(at) - x, viewport.y(at) - y);
    }

    private double radius() {
        return Math.rint(presentation.look().em() * 0.62);
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
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        viewport = underHand(width, height);
        if (!movedByUser) {
            viewport = viewport.fitting(
                    symbols.stream().map(Symbol::at).toList(),
                    Math.min(presentation.look().px(MARGIN), Math.min(width, height) / 5));
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(colour(Role.MAP_LAND));
        g.fillRect(0, 0, width, height);
        paintTiles(g);
        areas.forEach(area -> area.paint(new CanvasPen(g), viewport, MapArea.Through.COLOUR));
        paintSymbols(g);
        new ScaleLine(presentation).paint(g, viewport);
        if (isFocused()) {
            g.setStroke(colour(Role.ACCENT));
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }
    }

    /** When what stands below grows or shrinks, what is seen stays where it is on the screen. */
    private Viewport underHand(double width, double height) {
        boolean below = viewport.width() == width && viewport.height() > 0 && viewport.height() != height;
        return (below ? viewport.panned(0, (viewport.height() - height) / 2) : viewport).resized(width, height);
    }

    private void paintTiles(GraphicsContext g) {
        names = List.of();
        if (tiles == null) {
            return;
        }
        g.setImageSmoothing(false);
        double pixels = Viewport.worldPixels(viewport.level());
        double originX = Math.rint(viewport.worldX() * pixels - viewport.width() / 2);
        double originY = Math.rint(viewport.worldY() * pixels - viewport.height() / 2);
        List<Tile> missing = new ArrayList<>();
        List<Tile> here = new ArrayList<>();
        for (int row = (int) Math.floor(originY / Tile.SIZE); row * Tile.SIZE < originY + viewport.height(); row++) {
            for (int column = (int) Math.floor(originX / Tile.SIZE);
                    column * Tile.SIZE < originX + viewport.width();
                    column++) {
                Tile tile = new Tile(viewport.level(), column, row);
                (tiles.get(tile) == null ? missing : here).add(tile);
            }
        }
        if (!missing.isEmpty()) {
            paintStandIns(g, pixels, originX, originY);
        }
        for (Tile tile : missing) {
            Image asItWas = tiles.standIn(tile);
            if (asItWas != null) {
                g.drawImage(asItWas, tile.column() * Tile.SIZE - originX, tile.row() * Tile.SIZE - originY);
            }
        }
        names = here.stream()
                .flatMap(tile -> tiles.names(tile).stream())
                .limit(MOST_NAMES)
                .toList();
        for (Tile tile : here) {
            g.drawImage(tiles.get(tile), tile.column() * Tile.SIZE - originX, tile.row() * Tile.SIZE - originY);
        }
        tiles.want(missing);
    }

    /** What was painted at the level before, scaled, so that the map is never blank. */
    private void paintStandIns(GraphicsContext g, double pixels, double originX, double originY) {
        if (standInLevel < 0 || standInLevel == viewport.level()) {
            return;
        }
        double size = Tile.SIZE * pixels / Viewport.worldPixels(standInLevel);
        for (Map.Entry<Tile, Image> entry : tiles.ofLevel(standInLevel)) {
            double x = entry.getKey().worldLeft() * pixels - originX;
            double y = entry.getKey().worldTop() * pixels - originY;
            if (x < viewport.width() && y < viewport.height() && x + size > 0 && y + size > 0) {
                g.drawImage(entry.getValue(), x, y, size, size);
            }
        }
    }

    private void paintSymbols(GraphicsContext g) {
        double em = presentation.look().em();
        double radius = radius();
        Font title = font(FontWeight.BOLD, em);
        Font words = font(FontWeight.NORMAL, Math.max(12, em * 0.9));
        SymbolLayout layout = SymbolLayout.of(
                symbols,
                viewport,
                radius,
                em * 2.5,
                em * 2.2,
                (name, count) -> presentation.words().of("map.cluster", name, count),
                (name, second) -> Math.max(width(name, title), width(second, words)) + em * 0.6);
        layout.placed().forEach(placed -> paintLabel(g, placed, title, words));
        paintNames(g, layout.labels());
        for (SymbolLayout.Placed placed : layout.placed()) {
            paintMark(g, placed, radius);
        }
    }

    private void paintMark(GraphicsContext g, SymbolLayout.Placed placed, double radius) {
        double x = placed.x();
        double y = placed.y();
        Symbol symbol = placed.cluster().worst();
        g.setFill(colour(Role.RAISED));
        g.fillOval(x - radius * 1.45, y - radius * 1.45, radius * 2.9, radius * 2.9);
        if (placed.cluster().chosen()) {
            g.setStroke(colour(Role.ACCENT));
            g.setLineWidth(3);
            g.strokeOval(x - radius * 1.6, y - radius * 1.6, radius * 3.2, radius * 3.2);
        }
        symbol.shape().paint(g, x, y, radius, symbol.colour(), colour(Role.RAISED));
        if (placed.cluster().count() > 1) {
            Font font = font(FontWeight.BOLD, Math.max(12, presentation.look().em() * 0.8));
            String count = String.valueOf(placed.cluster().count());
            double wide = width(count, font) + radius * 0.7;
            g.setFill(colour(Role.TEXT));
            g.fillRoundRect(x + radius * 0.6, y - radius * 1.9, wide, radius * 1.7, radius, radius);
            g.setFill(colour(Role.RAISED));
            g.setFont(font);
            g.fillText(count, x + radius * 0.95, y - radius * 0.6);
        }
    }

    private void paintLabel(GraphicsContext g, SymbolLayout.Placed placed, Font title, Font words) {
        double em = presentation.look().em();
        Rectangle2D room = placed.label();
        if (room == null) {
            return;
        }
        Color ground = colour(Role.RAISED);
        g.setFill(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0.86));
        g.fillRect(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        g.setFill(colour(Role.TEXT));
        g.setFont(title);
        g.fillText(placed.title(), room.getMinX() + em * 0.3, room.getMinY() + em * 1.05);
        g.setFill(placed.cluster().worst().colour());
        g.setFont(words);
        g.fillText(placed.cluster().worst().words(), room.getMinX() + em * 0.3, room.getMinY() + em * 2.2);
    }

    private void paintNames(GraphicsContext g, Labels labels) {
        Font font = font(FontWeight.NORMAL, Math.max(12, presentation.look().em() * 0.86));
        g.setFont(font);
        for (BaseMap.Name name : MapArea.named(areas, names)) {
            String text = presentation.words().language() == Language.ZH ? name.chinese() : name.english();
            double x = viewport.x(name.at());
            double y = viewport.y(name.at());
            if (x > 0 && y > 0 && x < viewport.width() && y < viewport.height()) {
                Optional<Rectangle2D> room = labels.place(
                        x, y, 0, width(text, font), presentation.look().em());
                g.setFill(colour(Role.MAP_TEXT));
                room.ifPresent(at -> g.fillText(text, at.getMinX(), at.getMaxY()));
            }
        }
    }

    private Font font(FontWeight weight, double size) {
        return Font.font(presentation.family(), weight, size);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }
}
