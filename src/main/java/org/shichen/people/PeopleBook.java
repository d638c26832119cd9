package org.shichen.people;

import java.util.List;

/** All the books of the brigade at one moment. Squads and skills in their own order, people by squad and badge. */
public record PeopleBook(List<PersonFile> people, List<Listed> squads, List<Listed> skills) {}
