package org.shichen.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.shichen.ui.SheetActs;
import org.shichen.ui.SheetQuestion;
import org.shichen.ui.ToldLine;

/** What of a sheet stands otherwise than {@link SheetActs} says that it stands in all of them. FX thread. */
final class SheetOrder {

    /** A field with a list below it, gone as soon as an act is chosen. */
    private static final String PALETTE = "palette-sheet";

    private SheetOrder() {}

    /** @param front what stands in front; what is no sheet has no faults */
    static List<String> faults(Node front, Node focused) {
        List<String> faults = new ArrayList<>();
        for (Node sheet : front.lookupAll(".sheet-room")) {
            if (sheet.lookup("." + PALETTE) == null) {
                judge((Parent) sheet, focused, faults);
            }
        }
        return faults;
    }

    private static void judge(Parent sheet, Node focused, List<String> faults) {
        List<SheetActs> feet = below(sheet)
                .filter(SheetActs.class::isInstance)
                .map(SheetActs.class::cast)
                .toList();
        if (feet.size() != 1) {
            faults.add("a sheet with " + feet.size() + " feet");
            return;
        }
        SheetActs foot = feet.getFirst();
        List<Node> beside = shown(foot.getParent());
        if (foot.getBoundsInParent().getMaxY() > ((Region) foot.getParent()).getHeight() + 1) {
            faults.add("the foot hangs out of its sheet");
        }
        if (!within(foot.localToScene(foot.getLayoutBounds()), sheet.localToScene(sheet.getLayoutBounds()))) {
            faults.add("the acts must be scrolled for");
        }
        if (beside.getLast() != foot) {
            faults.add("the foot is not the last of the sheet, but " + named(beside.getLast()));
        }
        List<Button> emphasised = below(sheet)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isVisible()
                        && (button.isDefaultButton() || button.getStyleClass().contains(SheetActs.MAIN)))
                .toList();
        List<Node> acts = foot.acts().stream().filter(Node::isVisible).toList();
        if (emphasised.size() > 1 || emphasised.size() == 1 && acts.indexOf(emphasised.getFirst()) != 0) {
            faults.add("not the first act alone is emphasised: "
                    + emphasised.stream().map(SheetOrder::named).toList());
        }
        below(sheet)
                .filter(node -> node instanceof SheetQuestion
                        || node instanceof ToldLine && !(node.getParent() instanceof SheetQuestion))
                .filter(told -> !standsAbove(told, foot))
                .forEach(told -> faults.add("what was refused is not told above the acts: " + named(told)));
        List<Node> all = below(sheet).toList();
        all.subList(all.indexOf(foot), all.size()).stream()
                .filter(SheetOrder::tellsTrouble)
                .forEach(told -> faults.add("what is wrong is told below the acts: " + named(told)));
        if (focused == foot.leaving()) {
            faults.add("the keys are on the way out");
        }
        below(sheet)
                .filter(node -> node instanceof Button button
                        && button != foot.leaving()
                        && (button.isCancelButton()
                                || button.getText() != null
                                        && button.getText()
                                                .equals(foot.leaving().getText())))
                .forEach(other -> faults.add("a second way out: " + named(other)));
        Set<Double> heights = Stream.concat(acts.stream(), Stream.of(foot.leaving()))
                .filter(Button.class::isInstance)
                .map(button -> button.getLayoutBounds().getHeight())
                .collect(java.util.stream.Collectors.toSet());
        if (heights.size() > 1) {
            faults.add("acts of unequal height: " + heights);
        }
    }

    /** Also while it has nothing to tell and takes no room: one day it has. */
    private static boolean tellsTrouble(Node node) {
        return node instanceof SheetQuestion
                || node instanceof ToldLine
                || node.getStyleClass().contains("trouble-text");
    }

    /** With nothing between the two but what is told as well. */
    private static boolean standsAbove(Node told, Node foot) {
        List<Node> all = foot.getParent().getChildrenUnmodifiable();
        return all.contains(told)
                && all.indexOf(told) < all.indexOf(foot)
                && all.subList(all.indexOf(told), all.indexOf(foot)).stream()
                        .allMatch(node -> node instanceof SheetQuestion || node instanceof ToldLine);
    }

    private static boolean within(Bounds part, Bounds room) {
        return part.getMinY() >= room.getMinY() - 1 && part.getMaxY() <= room.getMaxY() + 1;
    }

    private static List<Node> shown(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .toList();
    }

    private static Stream<Node> below(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(SheetOrder::below)
                        : Stream.empty());
    }

    private static String named(Node node) {
        return Legible.called(node, node.getClass().getSimpleName());
    }
}
