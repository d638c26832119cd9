package org.shichen.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a person that whoever keeps the books may edit; the household is not among it, it is private.
 *
 * @param id 0 for somebody who is not in the file yet
 * @param version as it was read, for the optimistic lock
 * @param pinyin lower case, one blank between syllables
 * @param squadId null for no squad
 * @param active whether the person belongs to the brigade now; nobody is ever deleted
 */
public record PersonEntry(
        long id,
        long version,
        String badge,
        String name,
        String pinyin,
        Category category,
        String position,
        Gender gender,
        String phone,
        @Nullable Long squadId,
        Set<Long> skillIds,
        boolean active) {

    public PersonEntry {
        skillIds = Set.copyOf(skillIds);
    }

    /** An empty form for somebody new. */
    public static PersonEntry blank() {
        return new PersonEntry(0, 0, "", "", "", Category.SWORN, "", Gender.MALE, "", null, Set.of(), true);
    }

    /** Whether the other says the same of the same person, whatever its version. */
    public boolean saysTheSame(PersonEntry other) {
        return equals(other.at(id, version));
    }

    /** The same words about the person of this id, read at this version. */
    public PersonEntry at(long otherId, long otherVersion) {
        return new PersonEntry(
                otherId,
                otherVersion,
                badge,
                name,
                pinyin,
                category,
                position,
                gender,
                phone,
                squadId,
                skillIds,
                active);
    }
}
