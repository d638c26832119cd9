package org.shichen.journal.papers;

import java.time.Instant;
import java.util.List;
import org.shichen.journal.readiness.Readiness;
import org.shichen.journal.readiness.ReadinessText;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.ui.Imprint;

/** The readiness of the coming shift on paper. */
final class ReadinessPaper {

    private ReadinessPaper() {}

    static Document of(Readiness readiness, Imprint imprint, Measure measure, Instant now) {
        NightSheet sheet =
                new NightSheet(imprint.words().of("readiness.paper.title", imprint.unit()), false, imprint, measure);
        ReadinessText text = new ReadinessText(imprint.words(), imprint.formats());
        sheet.facts(List.of(text.shift(readiness)));
        text.facts(readiness).forEach(fact -> sheet.facts(List.of(fact)));
        for (ReadinessText.Part part : text.parts(readiness)) {
            sheet.part(part.heading());
            sheet.text(String.join("\n", part.lines()));
        }
        return sheet.finish(now);
    }
}
