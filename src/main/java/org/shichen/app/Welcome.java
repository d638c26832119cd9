package org.shichen.app;

import java.util.HashSet;
import java.util.Set;
import org.shichen.access.Session;
import org.shichen.desk.DeskView;
import org.shichen.desk.Remembered;
import org.shichen.desk.begin.BeginTool;
import org.shichen.desk.begin.Beginning;
import org.shichen.desk.begin.Beginnings;
import org.shichen.desk.help.HelpTool;
import org.shichen.store.Store;
import org.shichen.ui.Tasks;

/**
 * What a person sees first who comes to the desk: the walk round it, once on each machine; on a new desk, before that,
 * how it is set up. Both are always under ?. FX thread.
 */
final class Welcome {

    /** Of the choice that the walk round the desk was offered on this machine. */
    private static final String WALKED = "help.walked";

    private final Session session;
    private final Store store;
    private final Tasks tasks;
    private final Remembered remembered;
    private final Set<Long> welcomed = new HashSet<>();

    Welcome(Session session, Store store, Tasks tasks, Remembered remembered) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.remembered = remembered;
    }

    void to(DeskView view) {
        if (session.practice()) {
            showRound(view);
            return;
        }
        // The view is made anew for every look; whoever closed the first steps is not shown them again.
        if (!welcomed.add(session.holder())) {
            return;
        }
        tasks.run("begin.read", () -> new Beginnings(store).done(), done -> {
            if (view.sheetOpen()) {
                return;
            }
            if (done.contains(Beginning.NEEDS)) {
                showRound(view);
            } else {
                run(view, BeginTool.KEY);
            }
        });
    }

    private void showRound(DeskView view) {
        if (remembered.text(WALKED).isEmpty()) {
            remembered.text(WALKED, "yes");
            run(view, HelpTool.TOUR);
        }
    }

    private static void run(DeskView view, String command) {
        view.everyAct().stream()
                .filter(act -> act.key().equals(command))
                .findFirst()
                .ifPresent(act -> act.run().run());
    }
}
