/**
 * What is set seldom, in one place: of the desk in its file, of the machine beside it.
 *
 * <p>Part of the room {@code desk}, and may know what that room may know.
 */
package org.shichen.desk.settings;
