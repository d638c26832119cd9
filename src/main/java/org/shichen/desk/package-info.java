/**
 * The one window: header, strip of watches, the boards and who fills the window, command palette, alarms, notices,
 * sheets over the boards, and {@link org.shichen.desk.DeskClock}, which says what moment all boards show. What a room
 * opens from everywhere comes as a {@link org.shichen.desk.DeskTool}.
 *
 * <p>May know every feature's board and {@code ui}; no feature may know it.
 */
package org.shichen.desk;
