package org.shichen.journal.forms;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.shichen.journal.LogTool;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/**
 * Ctrl+Shift+F: the sheets of the coming twelve hours in the preview, to be printed before the power goes. FX thread.
 */
public final class FormTool implements LogTool {

    private final Forms forms;
    private final PaperDesk papers;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public FormTool(Forms forms, PaperDesk papers, Supplier<Instant> moment) {
        this.forms = forms;
        this.papers = papers;
        this.moment = moment;
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("forms.command", "Ctrl+Shift+F", () -> print(presentation, sheets)));
    }

    private void print(Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        papers.show("forms.print", imprint -> forms.print(now, imprint, now), presentation, sheets);
    }
}
