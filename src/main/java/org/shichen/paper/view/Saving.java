package org.shichen.paper.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/**
 * The way from a preview into a file: as PDF, for Word where there is such a form of it; never over another unasked.
 */
final class Saving extends HBox {

    /** What it is saved as. */
    private enum Form {
        PDF(".pdf"),
        WORD(".docx");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    private final Preview preview;
    private final Words words;
    private final Function<String, Optional<Path>> place;
    private final ToldLine told;
    private final Button replace;

    /**
     * @param place asks where to save, offering a name; null to ask by the system's own dialog
     * @param told says what became of it
     */
    Saving(
            Preview preview,
            Presentation presentation,
            @Nullable Function<String, Optional<Path>> place,
            ToldLine told) {
        super(presentation.look().px(8));
        this.preview = preview;
        this.words = presentation.words();
        this.place = place == null ? this::askForFile : place;
        this.told = told;
        replace = button("paper.replace", "preview-replace", () -> {});
        show(false);
        getChildren().add(button("paper.save", "preview-save", this::savePdf));
        if (preview.forWord()) {
            getChildren().add(button("paper.word", "preview-word", this::saveWord));
        }
        getChildren().add(replace);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void savePdf() {
        save(Form.PDF);
    }

    /** Does nothing where there is no form of it for Word. */
    void saveWord() {
        if (preview.forWord()) {
            save(Form.WORD);
        }
    }

    private void save(Form form) {
        show(false);
        String name = preview.printout().document().title().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + form.ending;
        place.apply(name).ifPresent(chosen -> {
            boolean ends = chosen.toString().toLowerCase(Locale.ROOT).endsWith(form.ending);
            save(form, ends ? chosen : chosen.resolveSibling(chosen.getFileName() + form.ending), false);
        });
    }

    private void save(Form form, Path file, boolean mayReplace) {
        Runnable done = () -> {
            show(false);
            told.say(words.of("paper.saved", file));
        };
        Consumer<Problem> refused = problem -> {
            told.tell(problem);
            show(problem.key().equals("problem.paper.exists"));
            replace.setOnAction(event -> save(form, file, true));
        };
        if (form == Form.PDF) {
            preview.save(file, mayReplace, done, refused);
        } else {
            preview.saveWord(file, mayReplace, done, refused);
        }
    }

    private Optional<Path> askForFile(String name) {
        boolean pdf = name.endsWith(Form.PDF.ending);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of(pdf ? "paper.save.title" : "paper.word.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        words.of(pdf ? "paper.save.kind" : "paper.word.kind"),
                        "*" + (pdf ? Form.PDF.ending : Form.WORD.ending)));
        var chosen = chooser.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private void show(boolean shown) {
        replace.setVisible(shown);
        replace.setManaged(shown);
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
