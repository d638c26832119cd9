package org.shichen.checkpoint;

import org.shichen.roster.Rosters;
import org.shichen.roster.plan.PostPlans;
import org.shichen.testing.TestDesk;

/** The model of the map over a test desk, without base maps. */
final class MapOnDesk {

    private MapOnDesk() {}

    static CheckpointMap of(TestDesk desk) {
        return new CheckpointMap(
                new Checkpoints(desk.store()),
                new CheckpointBook(desk.store(), new PostPlans(desk.store(), TestDesk.CALENDAR)),
                new ContactLimits(desk.store()),
                TestDesk.CALENDAR.zone(),
                new Rosters(desk.store(), TestDesk.CALENDAR, () -> true),
                null,
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment);
    }
}
