package org.shichen.people;

/** As it stands in the file; asked only where a post needs it. */
public enum Gender {
    FEMALE,
    MALE
}
