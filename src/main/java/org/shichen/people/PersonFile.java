package org.shichen.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the books show them.
 *
 * @param householdKind null for none, and for whoever may not know
 * @param household names of those they live with, empty for none
 */
public record PersonFile(
        Person person, PersonEntry entry, @Nullable HouseholdKind householdKind, List<String> household) {}
