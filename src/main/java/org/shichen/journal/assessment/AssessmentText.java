package org.shichen.journal.assessment;

/**
 * An assessment as it stands in the form.
 *
 * @param measures a line each: what, who, until when, with bars between; see {@link MeasureText}
 */
public record AssessmentText(String overall, String problems, String risks, String measures, String instruction) {}
