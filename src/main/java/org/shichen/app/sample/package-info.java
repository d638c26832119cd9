/**
 * The sample operation: 35 duty days at ten checkpoints with sixty people, all names invented, written as a desk would
 * have written them. Its words stand in {@code resources/sample}.
 *
 * <p>May know every feature's records and repositories.
 */
package org.shichen.app.sample;
