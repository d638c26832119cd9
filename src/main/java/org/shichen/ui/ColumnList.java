package org.shichen.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A list in columns under one head, read by arrows; Enter opens what a row stands for. */
public final class ColumnList<T> extends VBox {

    /**
     * A column.
     *
     * @param width in pixels at 100 %; 0 for what is left over
     * @param number right-aligned
     * @param spare left out where the window has no room for all; a screen reader still hears it
     */
    public record Column<T>(String head, double width, boolean number, boolean spare, Function<T, String> text) {

        public static <T> Column<T> words(String head, double width, Function<T, String> text) {
            return new Column<>(head, width, false, false, text);
        }

        public static <T> Column<T> number(String head, double width, Function<T, String> text) {
            return new Column<>(head, width, true, false, text);
        }

        /** The same column, which can be done without. */
        public Column<T> asSpare() {
            return new Column<>(head, width, number, true, text);
        }
    }

    /** Height of a row of one line, in pixels at 100 %; long words take a second line where their column is narrow. */
    private static final double ROW = 28;

    /** Width of a column that takes what is left over, at least, in pixels at 100 %. */
    private static final double LEAST = 90;

    /**
     * Where the window has no room for all, a column becomes so much of its width, before the sheet is scrolled; but
     * never narrower than a word of its head or, as far as the column is as wide, of its rows.
     */
    private static final double NARROWEST = 0.75;

    /** So many rows are looked at for their longest word. */
    private static final int MEASURED = 200;

    private final List<Column<T>> columns;
    private final Presentation presentation;
    private final HBox head = new HBox();
    private final Region corner = new Region();
    private final ListView<T> list = new ListView<>();

    /** @param id of the list, {@code name} what a screen reader calls it */
    public ColumnList(String id, String name, List<Column<T>> columns, Presentation presentation, Consumer<T> onOpen) {
        this.columns = List.copyOf(columns);
        this.presentation = presentation;
        getStyleClass().add("column-list");
        list.setId(id);
        list.setAccessibleText(name);
        list.setCellFactory(view -> new Row());
        list.setOnKeyPressed(event -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                onOpen.accept(chosen);
            }
        });
        list.setOnMouseClicked(event -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                onOpen.accept(chosen);
            }
        });
        head.getStyleClass().add("column-head");
        for (Column<T> column : this.columns) {
            Label label = label(column);
            label.setText(column.head());
            label.setWrapText(true);
            label.setTextAlignment(column.number() ? TextAlignment.RIGHT : TextAlignment.LEFT);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.getStyleClass().add("muted");
            label.managedProperty().bind(label.visibleProperty());
            head.getChildren().add(label);
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(head, corner);
        top.getStyleClass().add("column-top");
        getChildren().addAll(top, list);
        list.skinProperty().subscribe(this::besideBar);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    public ListView<T> list() {
        return list;
    }

    /** Shows these rows; the row at the same place stays chosen. */
    public void show(List<T> rows) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            if (!column.number() && column.width() > 0) {
                double longest = rows.stream()
                        .limit(MEASURED)
                        .mapToDouble(row -> word(column.text().apply(row)))
                        .max()
                        .orElse(0);
                double width = presentation.look().px(column.width());
                ((Region) head.getChildren().get(i)).setMinWidth(Math.min(width, Math.max(least(column), longest)));
            }
        }
        list.getItems().setAll(rows);
        if (chosen >= 0 && chosen < rows.size()) {
            list.getSelectionModel().select(chosen);
        }
    }

    /** Sideways nothing is scrolled: what can be done without gives way, the first of it first. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.ceil(needed(column -> !column.spare()));
    }

    /** The head leaves room above the bar that scrolls the rows: else numbers would stand left of their heads. */
    private void besideBar() {
        for (Node part : list.lookupAll(".scroll-bar")) {
            if (part instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                corner.minWidthProperty()
                        .bind(Bindings.when(bar.visibleProperty())
                                .then(bar.widthProperty())
                                .otherwise(0.0));
            }
        }
    }

    private void fit(double width) {
        List<Column<T>> shown = new ArrayList<>(columns);
        for (int i = 0; i < columns.size() && width > 0 && needed(shown::contains) > width; i++) {
            if (columns.get(i).spare()) {
                shown.remove(columns.get(i));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            head.getChildren().get(i).setVisible(shown.contains(columns.get(i)));
        }
    }

    private double needed(Predicate<Column<T>> which) {
        double needed = head.snappedLeftInset()
                + head.snappedRightInset()
                + snappedLeftInset()
                + snappedRightInset()
                + presentation.look().px(8);
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (which.test(columns.get(i))) {
                needed += ((Region) head.getChildren().get(i)).minWidth(-1);
                count++;
            }
        }
        return needed + head.getSpacing() * Math.max(0, count - 1);
    }

    /** @param rows how many are seen at once, at most */
    public void setVisibleRows(int rows) {
        list.setPrefHeight(presentation.look().px(ROW) * rows + 2);
        list.setMinHeight(presentation.look().px(ROW) * Math.min(rows, 3) + 2);
    }

    private Label label(Column<T> column) {
        Label label = new Label();
        label.setAlignment(column.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column.width() == 0) {
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(presentation.look().px(LEAST));
            label.setPrefWidth(presentation.look().px(LEAST));
            HBox.setHgrow(label, Priority.ALWAYS);
        } else {
            double width = presentation.look().px(column.width());
            label.setMinWidth(Math.min(width, least(column)));
            label.setPrefWidth(width);
            label.setMaxWidth(width);
        }
        return label;
    }

    private double least(Column<T> column) {
        return Math.max(presentation.look().px(column.width()) * NARROWEST, word(column.head()));
    }

    /** Width of the longest word. */
    private double word(String text) {
        return Stream.of(text.split(" "))
                .mapToDouble(word -> presentation.width(word) + 1)
                .max()
                .orElse(0);
    }

    private final class Row extends ListCell<T> {

        private final List<Label> labels = new ArrayList<>();
        private final HBox box = new HBox();

        Row() {
            box.getStyleClass().add("column-row");
            // As wide as the cell, never as its words would have it: columns stand under their heads.
            box.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> getWidth()
                                    - getInsets().getLeft()
                                    - getInsets().getRight(),
                            widthProperty(),
                            insetsProperty()));
            for (Column<T> column : columns) {
                Label label = label(column);
                label.setWrapText(!column.number());
                label.visibleProperty()
                        .bind(head.getChildren().get(labels.size()).visibleProperty());
                label.managedProperty().bind(label.visibleProperty());
                labels.add(label);
            }
            box.getChildren().setAll(labels);
            setPrefWidth(0);
        }

        /** As high as the column needs that needs most; by itself a cell asks with all words in one line. */
        @Override
        protected double computePrefHeight(double width) {
            double inner = width - snappedLeftInset() - snappedRightInset();
            double spare = inner - (head.getWidth() - head.snappedLeftInset() - head.snappedRightInset());
            double needed = 0;
            for (int i = 0; i < labels.size(); i++) {
                double column = ((Region) head.getChildren().get(i)).getWidth();
                // A row is narrower than the head by the scroll bar; that goes off what is left over.
                double room = columns.get(i).width() == 0 ? column + spare : column;
                if (labels.get(i).isVisible()) {
                    needed = Math.max(needed, labels.get(i).prefHeight(room > 0 ? room : -1));
                }
            }
            return needed + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                StringBuilder spoken = new StringBuilder();
                for (int i = 0; i < labels.size(); i++) {
                    String text = columns.get(i).text().apply(item);
                    labels.get(i).setText(text);
                    labels.get(i).setMinWidth(((Region) head.getChildren().get(i)).getMinWidth());
                    spoken.append(columns.get(i).head())
                            .append(' ')
                            .append(text)
                            .append(' ');
                }
                setAccessibleText(spoken.toString());
            }
        }
    }
}
