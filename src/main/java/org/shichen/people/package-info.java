/**
 * The people of the brigade: who they are, squads and skills, absences, households; picking one by badge, name, pinyin
 * or initials ({@link org.shichen.people.PersonPicker}, the one control that other features use). Absences and
 * households are private: who may not see them reads less through {@link org.shichen.people.PeopleReader}.
 *
 * <p>May know {@code store} and {@code ui}; no other feature.
 */
package org.shichen.people;
