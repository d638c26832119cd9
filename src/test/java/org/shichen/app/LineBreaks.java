package org.shichen.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/** Where a text is broken into lines: never within a time, of which one half says something else. */
final class LineBreaks {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,2}:\\d{2}");

    private LineBreaks() {}

    /** The time that stands half on one line and half on the next. */
    static Optional<String> halved(Text text) {
        if (text.getWrappingWidth() <= 0 || typed(text)) {
            return Optional.empty();
        }
        LayoutInfo lines = text.getLayoutInfo();
        Matcher whole = WHOLE.matcher(text.getText());
        while (lines.getTextLineCount() > 1 && whole.find()) {
            for (int i = 1; i < lines.getTextLineCount(); i++) {
                int start = lines.getTextLine(i, false).start();
                if (start > whole.start() && start < whole.end()) {
                    return Optional.of(whole.group());
                }
            }
        }
        return Optional.empty();
    }

    /** What somebody types is broken as it comes. */
    private static boolean typed(Text text) {
        for (var at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }
}
