package org.shichen.ui;

import java.util.concurrent.Callable;

/**
 * Something that a model can read and has not read yet. The model says what and how; who asks says what becomes of it:
 * a view that opens a sheet for it gives it to {@link Sheets}, which keeps the keys that are typed meanwhile. So a
 * model need not know that there are sheets.
 *
 * @param name what is being read, for the diagnostic log; never a person's data
 * @param work blocks; called on a background thread
 */
public record Reading<T>(Tasks tasks, String name, Callable<T> work) {}
