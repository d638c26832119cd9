/**
 * The program from outside: the command line, start-up and shut-down, the files and folders of the machine, and
 * {@link org.shichen.app.Wiring}, which opens a desk's file and makes everything with {@code new}. What is done without
 * a window is a command here, one class each.
 *
 * <p>May know every room; no room may know it.
 */
package org.shichen.app;
