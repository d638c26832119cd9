/**
 * The checkpoints: their states on three axes, the contacts with them and the limits of silence, alarms, and the status
 * map with its list and forms. Records, all SQL ({@link org.shichen.checkpoint.Checkpoints}), the board
 * {@link org.shichen.checkpoint.CheckpointMap}, and its views. What other rooms open over the map comes as a
 * {@link org.shichen.checkpoint.CheckpointTool}.
 *
 * <p>May know {@code store}, {@code ui}, {@code map}, {@code paper} and the records and repositories of {@code people}
 * and {@code roster}; it does not know the journal.
 */
package org.shichen.checkpoint;
