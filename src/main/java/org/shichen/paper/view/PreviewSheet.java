package org.shichen.paper.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Printers;
import org.shichen.paper.Printout;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.CountField;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TitleRow;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * The pages of a printout as they will be, which faces they are set with, and the way to the printer or into a file.
 * PageUp and PageDown turn, Ctrl+P prints, Ctrl+S saves, Ctrl+Shift+S saves for Word, Ctrl+plus and Ctrl+minus zoom.
 */
public final class PreviewSheet extends VBox {

    private static final KeyCombination WORD =
            new KeyCodeCombination(KeyCode.S, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

    private final Preview preview;
    private final Words words;
    private final ImageView picture = new ImageView();
    private final StackPane sheet = new StackPane(picture);
    private final StackPane ground = new StackPane(sheet);
    private final ScrollPane view = new ScrollingPane(ground);
    private final Label page = new Label();
    private final ToldLine told;
    private final Saving saving;
    private final Button print;
    private final ComboBox<String> printers = new ComboBox<>();
    private final CountField copies = new CountField(1, Printers.MOST_COPIES);
    private final WordChoice<Printers.Sided> sided;

    public PreviewSheet(Preview preview, Presentation presentation) {
        this(preview, presentation, null);
    }

    /** @param place asks where to save, offering a name; null to ask by the system's own dialog */
    PreviewSheet(Preview preview, Presentation presentation, @Nullable Function<String, Optional<Path>> place) {
        this.preview = preview;
        this.words = presentation.words();
        setId("preview-sheet");
        double gap = presentation.look().px(8);
        Label title = new Label(preview.printout().document().title());
        title.getStyleClass().add("board-title");
        TitleRow head = new TitleRow(gap, title, turning(gap));
        prepareView(presentation);
        Label faces = new Label(new FaceWords(words).of(preview.printout()));
        faces.setId("preview-faces");
        faces.getStyleClass().add("muted");
        Labels.wrapping(faces);
        told = new ToldLine("preview-told", words);

        sided = new WordChoice<>(Printers.Sided.class, words.of("paper.sided"), words);
        sided.getSelectionModel().select(Printers.Sided.ONE);
        preparePrinting(presentation);
        print = button(words.of("paper.print"), "paper.print", "preview-print", this::print);
        print.setDisable(true);
        saving = new Saving(preview, presentation, place, told);
        // Wraps where large letters leave no room for all in one row.
        FlowPane foot = new FlowPane(gap, gap, printers, named("paper.copies"), copies, sided, paper());
        foot.setAlignment(Pos.CENTER_LEFT);
        SheetActs acts = new SheetActs(presentation)
                .main(print, saving)
                .leavingAs("preview-close")
                .keys(preview.forWord() ? "paper.preview.keys.word" : "paper.preview.keys");
        getChildren().addAll(head, view, faces, foot, told, acts);

        preview.pageProperty().subscribe(at -> tellPage());
        preview.pictureProperty().subscribe(this::paint);
        view.viewportBoundsProperty().subscribe(bounds -> {
            if (bounds.getWidth() > 0) {
                preview.room(bounds.getWidth() - gap, bounds.getHeight() - gap);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        preview.printers(this::offer);
    }

    /** Which page is shown, and how large. */
    private HBox turning(double gap) {
        page.setId("preview-page");
        page.setMinWidth(Region.USE_PREF_SIZE);
        HBox turning = new HBox(
                gap,
                button("‹", "paper.preview.previous", "preview-previous", preview::previous),
                page,
                button("›", "paper.preview.next", "preview-next", preview::next),
                button(
                        words.of("paper.preview.whole"),
                        "paper.preview.whole",
                        "preview-whole",
                        () -> preview.zoom(Preview.Zoom.WHOLE)),
                button(
                        words.of("paper.preview.width"),
                        "paper.preview.width",
                        "preview-width",
                        () -> preview.zoom(Preview.Zoom.WIDTH)),
                button("−", "paper.preview.smaller", "preview-smaller", preview::smaller),
                button("+", "paper.preview.larger", "preview-larger", preview::larger));
        turning.setAlignment(Pos.CENTER_RIGHT);
        return turning;
    }

    private void prepareView(Presentation presentation) {
        // White paper on the white ground of a sheet would have no edge.
        picture.setId("preview-picture");
        ground.getStyleClass().add("paper-ground");
        sheet.getStyleClass().add("paper-page");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        view.setId("preview-view");
        view.setFocusTraversable(true);
        view.setAccessibleText(words.of("paper.preview.picture"));
        view.setFitToWidth(true);
        view.setFitToHeight(true);
        view.setMinHeight(presentation.look().px(160));
        view.setPrefHeight(presentation.look().px(2000));
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    private void preparePrinting(Presentation presentation) {
        printers.setId("preview-printer");
        printers.setAccessibleText(words.of("paper.printer"));
        printers.setPromptText(words.of("paper.printer.asking"));
        printers.setMinWidth(presentation.width(words.of("paper.printer.none"))
                + presentation.look().px(44));
        printers.setDisable(true);
        copies.setId("preview-copies");
        copies.setAccessibleText(words.of("paper.copies"));
        copies.setPrefWidth(presentation.look().px(72));
        copies.getEditor().setAccessibleText(words.of("paper.copies"));
    }

    private Label paper() {
        PageFormat format = preview.printout().document().pages().getFirst().format();
        Label paper = new Label(words.of(
                "paper.format",
                words.of(format.paper()),
                words.of(format.landscape() ? "paper.landscape" : "paper.portrait")));
        paper.setMinWidth(Region.USE_PREF_SIZE);
        return paper;
    }

    /** What has the focus at first. */
    public Node first() {
        return view;
    }

    private void offer(List<String> found) {
        printers.getItems().setAll(found);
        printers.setDisable(found.isEmpty());
        print.setDisable(found.isEmpty());
        if (found.isEmpty()) {
            printers.setPromptText(words.of("paper.printer.none"));
        } else {
            printers.getSelectionModel().selectFirst();
        }
    }

    private void print() {
        String printer = printers.getValue();
        Optional<Integer> asked = copies.asked();
        if (asked.isEmpty()) {
            told.tell(Problem.of("problem.paper.copies", copies.getEditor().getText()));
            copies.requestFocus();
        } else if (printer != null) {
            print.setDisable(true);
            preview.print(
                    printer,
                    asked.get(),
                    sided.getValue(),
                    taken -> {
                        print.setDisable(false);
                        told.say(words.of(
                                taken == Printers.Taken.WAITS ? "paper.waits" : "paper.printed",
                                printer,
                                preview.printout().document().title()));
                    },
                    problem -> {
                        print.setDisable(false);
                        if (getScene() == null) {
                            // Nobody reads a sheet that has been left.
                            preview.report(problem);
                            return;
                        }
                        told.tell(problem);
                        // One that is gone is not to be chosen again.
                        preview.printers(this::offer);
                    });
        }
    }

    private void typed(KeyEvent event) {
        Runnable act = null;
        if (event.getCode() == KeyCode.PAGE_DOWN) {
            act = preview::next;
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            act = preview::previous;
        } else if (keys(KeyCode.P).match(event)) {
            act = print::fire;
        } else if (keys(KeyCode.S).match(event)) {
            act = saving::savePdf;
        } else if (WORD.match(event)) {
            act = saving::saveWord;
        } else if (keys(KeyCode.EQUALS).match(event) || keys(KeyCode.PLUS).match(event)) {
            act = preview::larger;
        } else if (keys(KeyCode.MINUS).match(event)) {
            act = preview::smaller;
        }
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
    }

    private void tellPage() {
        page.setText(words.of(
                "paper.preview.page",
                preview.pageProperty().get() + 1,
                preview.printout().pages()));
    }

    private void paint(Printout.Picture painted) {
        if (painted != null) {
            WritableImage image = new WritableImage(painted.width(), painted.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            painted.width(),
                            painted.height(),
                            PixelFormat.getIntArgbInstance(),
                            painted.pixels(),
                            0,
                            painted.width());
            picture.setImage(image);
        }
    }

    private Label named(String key) {
        Label label = new Label(words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String text, String key, String id, Runnable act) {
        Button button = Buttons.of(id, text, act);
        button.setAccessibleText(words.of(key));
        return button;
    }
}
