package org.shichen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.Moment;
import org.shichen.clock.Watch;
import org.shichen.clock.WatchSpan;
import org.shichen.ui.Hint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * The twelve watches of the duty day, drawn to the length of their time, and the moment that the desk shows. A click or
 * a drag anywhere on it shows that moment on every board; the arrow keys move it, Esc returns to now and to where the
 * keys were before.
 */
public final class WatchStrip extends HBox {

    /** Narrower than this, in em, a cell shows only its watch. */
    private static final double NARROW = 3.5;

    /** Narrower than this it leaves out hours and counts. */
    private static final double MIDDLING = 6;

    /** Of the width of a cell so much is blank at its sides, in em; less in a slim one, half a watch at an end. */
    private static final double SIDES = 0.75;

    private static final double SLIM_SIDES = 0.1;

    private static final double SLIM = 2.2;

    /** So much wider are bold letters and digits than plain ones, at most. */
    private static final double BOLD = 1.1;

    /** Between the counts of a watch, and where there is no room for it. */
    private static final String LOOSE = " · ";

    private static final String CLOSE = "·";

    private final CommandPost desk;
    private final Presentation presentation;
    private final Words words;
    private final Pane axis = new Axis();
    private final Region marker = new Region();

    /** Whether there is room for contacts, vehicles and log entries of each watch; else they take no height. */
    private final BooleanProperty counted = new SimpleBooleanProperty(true);

    private final List<Cell> cells = new ArrayList<>();
    private final Subscription listening;
    private @Nullable Node cameFrom;

    public WatchStrip(CommandPost desk, Presentation presentation) {
        this.desk = desk;
        this.presentation = presentation;
        this.words = presentation.words();
        getStyleClass().add("watch-strip");

        Label countsHead = muted(words.of("desk.strip.counts"));
        countsHead.visibleProperty().bind(counted);
        countsHead.managedProperty().bind(counted);
        VBox legend = new VBox(muted(words.of("desk.strip.watch")), muted(words.of("desk.strip.posts")), countsHead);
        legend.getStyleClass().add("watch-legend");
        legend.setMinWidth(Region.USE_PREF_SIZE);

        axis.setId("watch-strip");
        axis.getStyleClass().add("watch-axis");
        axis.setAccessibleRole(AccessibleRole.TEXT);
        axis.setFocusTraversable(true);
        axis.setAccessibleText(words.of("desk.strip.accessible"));
        axis.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pointed);
        axis.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointed);
        axis.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        marker.getStyleClass().add("watch-marker");
        marker.setMouseTransparent(true);
        HBox.setHgrow(axis, Priority.ALWAYS);
        // By the width of the whole strip: the legend is wider with the counts, and what is left of it would decide
        // back.
        widthProperty()
                .subscribe(width -> counted.set(width.doubleValue() <= 0
                        || (width.doubleValue() - legendWidth(countsHead)) / Watch.values().length
                                >= MIDDLING * presentation.look().em()));
        getChildren().addAll(legend, axis);

        listening = desk.overviewProperty()
                .subscribe(this::show)
                .and(desk.clock().momentProperty().subscribe(moment -> axis.requestLayout()));
    }

    /** Takes the keys, until Esc gives them back. */
    void focus() {
        if (!axis.isFocused()) {
            cameFrom = getScene().getFocusOwner();
        }
        axis.requestFocus();
    }

    public void close() {
        listening.unsubscribe();
    }

    private void show(Overview overview) {
        if (overview == null) {
            return;
        }
        if (cells.size() != overview.watches().size()) {
            cells.clear();
            overview.watches().forEach(watch -> cells.add(new Cell()));
            axis.getChildren().setAll(cells);
            axis.getChildren().add(marker);
        }
        Instant moment = desk.clock().moment().instant();
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).show(overview.watches().get(i), moment);
        }
        axis.requestLayout();
    }

    private void pointed(MouseEvent event) {
        focus();
        Overview overview = desk.overviewProperty().get();
        if (overview == null || axis.getWidth() <= 0) {
            return;
        }
        double part = Math.clamp(event.getX() / axis.getWidth(), 0, 0.99999);
        Instant start = overview.watches().getFirst().span().start();
        long minutes = Duration.between(start, end(overview)).toMinutes();
        desk.clock().show(start.plus(Duration.ofMinutes((long) (part * minutes))));
        event.consume();
    }

    private void typed(KeyEvent event) {
        Duration step = event.isControlDown() ? Duration.ofHours(2) : Duration.ofMinutes(10);
        Instant shown = desk.clock().moment().instant();
        switch (event.getCode()) {
            case LEFT -> desk.clock().show(shown.minus(step));
            case RIGHT -> desk.clock().show(shown.plus(step));
            case PAGE_UP -> desk.clock().show(shown.minus(Duration.ofDays(1)));
            case PAGE_DOWN -> desk.clock().show(shown.plus(Duration.ofDays(1)));
            case ESCAPE -> {
                desk.clock().returnToNow();
                if (cameFrom != null) {
                    cameFrom.requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Instant end(Overview overview) {
        return overview.watches().getLast().span().end();
    }

    /** With the line of the counts, which is its longest. */
    private double legendWidth(Label longest) {
        return presentation.width(longest.getText()) + presentation.look().em();
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Lays the cells out by the length of their time. */
    private final class Axis extends Pane {
        @Override
        protected void layoutChildren() {
            Overview overview = desk.overviewProperty().get();
            if (overview == null || cells.isEmpty()) {
                return;
            }
            Instant start = overview.watches().getFirst().span().start();
            double scale = getWidth() / Duration.between(start, end(overview)).toSeconds();
            for (int i = 0; i < cells.size(); i++) {
                WatchSpan span = overview.watches().get(i).span();
                double left = Math.rint(seconds(start, span.start()) * scale);
                double right = Math.rint(seconds(start, span.end()) * scale);
                // Not the rounded width: watches of one length say equally much.
                cells.get(i).fit(seconds(span.start(), span.end()) * scale);
                cells.get(i).resizeRelocate(left, 0, right - left, getHeight());
            }
            // Close in one, close in all: else each watch would look to be counted otherwise.
            String between = cells.stream().anyMatch(Cell::crowded) ? CLOSE : LOOSE;
            cells.forEach(cell -> cell.count(between));
            Moment moment = desk.clock().moment();
            double at = Math.clamp(seconds(start, moment.instant()) * scale, 0, getWidth() - 2);
            marker.resizeRelocate(Math.rint(at), 0, 2, getHeight());
        }

        private double seconds(Instant from, Instant to) {
            return Duration.between(from, to).toSeconds();
        }

        @Override
        protected double computePrefHeight(double width) {
            return cells.isEmpty()
                    ? presentation.look().px(64)
                    : cells.getFirst().prefHeight(-1);
        }
    }

    /** One watch: its name and hours, heads on post of those required, and contacts, vehicles, log entries. */
    private final class Cell extends VBox {
        // Bare texts: forty labels would take a tenth of the first frame.
        private final Text name = new Text();
        private final Text posts = new Text();
        private final Text counts = new Text();
        private WatchFacts facts;
        private double width;

        Cell() {
            getStyleClass().add("watch-cell");
            setAlignment(Pos.TOP_LEFT);
            name.getStyleClass().add("watch-name");
            counts.managedProperty().bind(counted);
            // What takes no room would else be written above the strip.
            counts.visibleProperty().bind(counted);
            getChildren().addAll(name, posts, counts);
            Hint.on(this, this::getAccessibleText);
        }

        void show(WatchFacts watch, Instant moment) {
            facts = watch;
            boolean here = watch.span().contains(moment);
            getStyleClass().setAll("watch-cell");
            if (here) {
                getStyleClass().add("now");
            } else if (!watch.begun()) {
                getStyleClass().add("to-come");
            }
            posts.getStyleClass().remove("short");
            if (watch.missing() > 0) {
                posts.getStyleClass().add("short");
            }
            String hours = presentation.formats().time(watch.span().start()) + "–"
                    + presentation.formats().time(watch.span().end());
            setAccessibleText(words.of(
                    "desk.strip.tooltip",
                    watch.span().watch().character(),
                    hours,
                    watch.onPost(),
                    watch.required(),
                    watch.missing(),
                    watch.contacts(),
                    watch.vehicles(),
                    watch.entries()));
            write();
        }

        void fit(double available) {
            if (available != width) {
                width = available;
                write();
            }
        }

        /** What has no room is left out whole: of 16 on post a narrow cell would show 1. */
        private void write() {
            double em = presentation.look().em();
            boolean middling = width < MIDDLING * em;
            getStyleClass().remove("slim");
            if (slim()) {
                getStyleClass().add("slim");
            }
            String character = facts.span().watch().character();
            String hours = presentation.formats().time(facts.span().start()).substring(0, 2)
                    + "–"
                    + presentation.formats().time(facts.span().end()).substring(0, 2);
            String all = middling ? "" : character + " " + hours;
            // Who reads English knows the hours before the characters.
            String least = words.language() == Language.EN ? hours : character;
            name.setText(fittingBold(all, least, character));
            String onPost = (facts.missing() > 0 ? "▼" : "") + facts.onPost();
            posts.setText(
                    width < NARROW * em
                            ? fitting(facts.onPost() + "")
                            : fitting(onPost + "/" + facts.required(), facts.onPost() + ""));
        }

        /** Whether its counts have room only when they stand close. */
        boolean crowded() {
            return counted()
                    && fitting(counts(LOOSE)).isEmpty()
                    && !fitting(counts(CLOSE)).isEmpty();
        }

        void count(String between) {
            counts.setText(counted() ? fitting(counts(between)) : "");
        }

        private boolean counted() {
            return facts.begun() && width >= MIDDLING * presentation.look().em();
        }

        private boolean slim() {
            return width < SLIM * presentation.look().em();
        }

        private String counts(String between) {
            return facts.contacts() + between + facts.vehicles() + between + facts.entries();
        }

        /** The first of these for which there is room; nothing when there is for none. */
        private String fitting(String... texts) {
            return fitting(1, texts);
        }

        /** The same for what is bold in the watch that is shown: all watches leave out alike. */
        private String fittingBold(String... texts) {
            return fitting(BOLD, texts);
        }

        private String fitting(double wider, String... texts) {
            double room =
                    width - (slim() ? SLIM_SIDES : SIDES) * presentation.look().em() - 1;
            for (String text : texts) {
                if (!text.isEmpty() && (width <= 0 || presentation.width(text) * wider <= room)) {
                    return text;
                }
            }
            return "";
        }
    }
}
