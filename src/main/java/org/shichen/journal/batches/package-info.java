/**
 * Reporting batches (报送批次): what goes up at each cut-off, checked and signed by another person than its drafter, frozen
 * when it is sent; later corrections go with the next.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.batches;
