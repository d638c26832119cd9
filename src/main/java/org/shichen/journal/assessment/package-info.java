/**
 * The daily assessment (每日研判): drafted from figures and log, edited, reviewed and issued by another person than its
 * drafter; its measures become action items through {@link org.shichen.journal.assessment.MeasureLedger}.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.assessment;
