package org.shichen.journal.handover;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.handover.Signatures.Signer;
import org.shichen.ui.ChoiceWords;

/** Chooses who signs. */
final class SignerChoice extends ComboBox<Signer> {

    SignerChoice(String id, String name) {
        setId(id);
        setAccessibleText(name);
        setConverter(new ChoiceWords<>(signer -> signer == null ? "" : signer.badge() + "  " + signer.name()));
    }

    /** Keeps who is chosen, if they are still offered; else the first. */
    void offer(List<Signer> signers) {
        offer(signers, null);
    }

    /** @param expected the person to begin with; null for the first */
    void offer(List<Signer> signers, @Nullable Long expected) {
        if (getItems().equals(signers)) {
            return;
        }
        Signer chosen = getValue();
        getItems().setAll(signers);
        setValue(
                chosen != null && signers.contains(chosen)
                        ? chosen
                        : signers.stream()
                                .filter(signer -> expected != null && signer.personId() == expected)
                                .findFirst()
                                .orElse(signers.isEmpty() ? null : signers.getFirst()));
    }
}
