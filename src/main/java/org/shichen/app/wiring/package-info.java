/**
 * How the rooms are put together by hand, a class a room, read from top to bottom: first the ground that all stand on,
 * then the repositories, then each room's boards, views and tools. The only place where one feature is handed to
 * another.
 *
 * <p>May know every room.
 */
package org.shichen.app.wiring;
