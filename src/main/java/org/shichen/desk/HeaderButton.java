package org.shichen.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.text.Font;
import org.shichen.ui.Fonts;

/**
 * A button of the header that says how something stands. It has room for the widest of what it may say by itself: a
 * header that broke into another row for three letters more would push all boards down under the hand. FX thread.
 */
class HeaderButton extends Button {

    private final List<String> wordings;
    private double widest;
    private Font measured = Font.getDefault();

    /** @param wordings each as wide as its kind gets */
    HeaderButton(String id, List<String> wordings) {
        this.wordings = wordings;
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), snappedLeftInset() + widest() + snappedRightInset());
    }

    private double widest() {
        if (!getFont().equals(measured) || widest == 0) {
            measured = getFont();
            widest = snapSizeX(wordings.stream()
                    .mapToDouble(wording -> Fonts.width(wording, measured))
                    .max()
                    .orElse(0));
        }
        return widest;
    }
}
