/**
 * What is printed of meetings and of what is to be done: 会议纪要 to GB/T 9704-2012 10.3, 会议记录, 签到表, 督办台账, 督办通知单 and their
 * blank forms, on paper and for a word processor.
 *
 * <p>Part of the room {@code briefing}, and may know what that room may know.
 */
package org.shichen.briefing.papers;
