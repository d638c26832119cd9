package org.shichen.journal.readiness;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.shichen.journal.LogTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Ctrl+R, from everywhere: how ready the coming shift is. FX thread. */
public final class ReadinessTool implements LogTool {

    private static final double SHEET = 820;

    /** Brings the sheet of what stands ready up in the preview. */
    public interface Printing {
        void print(Readiness readiness, Presentation presentation, Sheets sheets);
    }

    private final ReadinessReader reader;
    private final Printing printing;
    private final Tasks tasks;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public ReadinessTool(ReadinessReader reader, Printing printing, Tasks tasks, Supplier<Instant> moment) {
        this.reader = reader;
        this.printing = printing;
        this.tasks = tasks;
        this.moment = moment;
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("readiness.command", "Ctrl+R", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        Instant at = moment.get();
        sheets.openAfter(tasks, "readiness.read", () -> reader.at(at), readiness -> {
            ReadinessSheet sheet =
                    new ReadinessSheet(readiness, presentation, () -> printing.print(readiness, presentation, sheets));
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        });
    }
}
