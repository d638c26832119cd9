package org.shichen.briefing;

import java.util.List;

/**
 * What became of what a meeting decided.
 *
 * @param items 督办 items of the meeting, those merged into others not counted
 * @param closed 销号
 * @param overdue not closed and past their term
 */
record MeetingScore(MeetingSummary meeting, int decisions, int items, int closed, int overdue) {

    /** Meetings with action items, in the order given. */
    static List<MeetingScore> of(List<MeetingSummary> meetings, List<ActionItem> actions) {
        return meetings.stream()
                .map(meeting -> {
                    List<ActionItem> own = actions.stream()
                            .filter(item -> item.meetingId() == meeting.id()
                                    && item.course().way() != StepWay.MERGED)
                            .toList();
                    return new MeetingScore(
                            meeting,
                            meeting.decisions(),
                            own.size(),
                            (int) own.stream()
                                    .filter(item -> item.stage() == ActionStage.CLOSED)
                                    .count(),
                            (int) own.stream()
                                    .filter(item -> item.lamp() == Lamp.RED)
                                    .count());
                })
                .filter(score -> score.items() > 0 || score.decisions() > 0)
                .toList();
    }
}
