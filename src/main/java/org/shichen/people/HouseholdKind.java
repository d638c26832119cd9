package org.shichen.people;

/** 双警家庭, both serve in the police; 双一线家庭, both stand in the front line of the epidemic. */
public enum HouseholdKind {
    DUAL_POLICE,
    DUAL_FRONTLINE
}
