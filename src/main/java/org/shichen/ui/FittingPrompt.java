package org.shichen.ui;

import javafx.scene.control.TextInputControl;

/**
 * What an empty field says of itself, in the longest way that the field has room for. In the words the ways are parted
 * by {@code |}, the longest first: {@code Badge, name or pinyin|Who}. FX thread.
 */
public final class FittingPrompt {

    private final TextInputControl field;
    private String[] ways = {};

    private FittingPrompt(TextInputControl field) {
        this.field = field;
        field.widthProperty().subscribe(this::show);
        field.fontProperty().subscribe(this::show);
    }

    /** From now on, whatever the field's width and size of text; in place of what it said before. */
    public static void of(TextInputControl field, String said) {
        FittingPrompt prompt = (FittingPrompt)
                field.getProperties().computeIfAbsent(FittingPrompt.class, none -> new FittingPrompt(field));
        prompt.ways = said.split("\\|");
        prompt.show();
    }

    /** All of it, for the ear. */
    public static String whole(String said) {
        return said.split("\\|")[0];
    }

    private void show() {
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        String fitting = ways[0];
        for (String way : ways) {
            fitting = way;
            if (field.getWidth() <= 0 || Fonts.width(way, field.getFont()) <= room) {
                break;
            }
        }
        field.setPromptText(fitting);
    }
}
