package org.shichen.desk;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.Notices;
import org.shichen.ui.Words;

/** The notice that stands in the window just now. A problem stays until it is read; news go after a while. */
public final class NoticeBoard implements Notices {

    /** What is to be read, in the language of whoever reads. */
    public sealed interface Notice {
        record Trouble(Problem problem) implements Notice {}

        record News(String key, Object[] args) implements Notice {}
    }

    private static final Duration NEWS_STANDS = Duration.seconds(6);

    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final PauseTransition fading = new PauseTransition(NEWS_STANDS);

    public NoticeBoard() {
        fading.setOnFinished(event -> dismiss());
    }

    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public void explain(Problem problem) {
        fading.stop();
        notice.set(new Notice.Trouble(problem));
    }

    @Override
    public void settle(Problem problem) {
        if (notice.get() instanceof Notice.Trouble trouble && trouble.problem().equals(problem)) {
            dismiss();
        }
    }

    @Override
    public void say(String key, Object... args) {
        if (notice.get() instanceof Notice.Trouble) {
            return;
        }
        notice.set(new Notice.News(key, args));
        fading.playFromStart();
    }

    /** Takes news down that are true no longer, if they still stand. */
    void unsay(String key) {
        if (notice.get() instanceof Notice.News news && news.key().equals(key)) {
            dismiss();
        }
    }

    /** Returns whether there was anything to take down. */
    public boolean dismiss() {
        boolean any = notice.get() != null;
        notice.set(null);
        return any;
    }

    static String text(Notice notice, Words words) {
        return switch (notice) {
            case Notice.Trouble trouble -> words.troubleLines(trouble.problem());
            case Notice.News news -> words.of(news.key(), news.args());
        };
    }
}
