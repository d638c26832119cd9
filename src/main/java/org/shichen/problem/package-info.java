/**
 * Trouble in a form that can be told to a person: what happened, what was kept, what to do. A stack trace goes to the
 * diagnostic log only.
 *
 * <p>Knows nobody and is known by all.
 */
package org.shichen.problem;
