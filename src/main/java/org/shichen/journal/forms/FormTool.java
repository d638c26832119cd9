package org.shichen.journal.forms;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.journal.LogTool;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/**
 * Ctrl+Shift+F: the sheets of the coming twelve hours in the preview, to be printed before the power goes. FX thread.
 */
public final class FormTool implements LogTool {

    private static final double PREVIEW = 1100;

    private final Forms forms;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;
    private final Supplier<Instant> moment;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     * @param moment which the desk shows
     */
    public FormTool(
            Forms forms,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker,
            Supplier<Instant> moment) {
        this.forms = forms;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
        this.moment = moment;
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("forms.command", "Ctrl+Shift+F", () -> print(presentation, sheets)));
    }

    private void print(Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        String who = maker.get();
        tasks.run(
                "forms.print",
                () -> forms.print(
                        now,
                        new Imprint(
                                unit.apply(presentation.words().language()),
                                who,
                                presentation.words(),
                                presentation.formats()),
                        now),
                printout -> {
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                });
    }
}
