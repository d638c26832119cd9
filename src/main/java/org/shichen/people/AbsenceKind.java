package org.shichen.people;

/** Why a person is not at the desk's disposal. A secondment (抽调, 专案, 借调) counts as work when rest is computed. */
public enum AbsenceKind {
    LEAVE,
    SICK,
    ISOLATION,
    TRAINING,
    REST,
    SECONDMENT,
    /** Away, for a reason that whoever asks may not see. Never in the file. */
    AWAY
}
