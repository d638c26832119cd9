package org.shichen.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.IdleLock;
import org.shichen.access.Role;
import org.shichen.access.Session;
import org.shichen.access.rules.PassphraseRule;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Backup;
import org.shichen.store.Backups;
import org.shichen.store.Care;
import org.shichen.store.Caretaker;
import org.shichen.store.Finding;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LongWork;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** Who is at the desk, and how its file is looked after. FX thread. */
public final class Watchkeeping {

    /** Characters of a path that a problem repeats. */
    private static final int LONGEST_QUOTED = 120;

    private final Session session;
    private final Accounts accounts;
    private final People people;
    private final Supplier<Settings> settings;
    private final DraftBook drafts;
    private final Caretaker caretaker;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final IdleLock idle;
    private final ReadOnlyObjectWrapper<Care> care;
    private boolean begun;
    private Runnable onSight = () -> {};

    /** Where backups go, and the newest of them. */
    public record BackupPlace(Path first, @Nullable Path second, List<Backup> newest) {}

    public Watchkeeping(
            Session session,
            Accounts accounts,
            People people,
            Supplier<Settings> settings,
            DraftBook drafts,
            Caretaker caretaker,
            Tasks tasks,
            Acts acts,
            Notices notices) {
        this.session = session;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.drafts = drafts;
        this.caretaker = caretaker;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.idle = new IdleLock(session, InstantSource.system(), System::nanoTime);
        this.care = new ReadOnlyObjectWrapper<>(this, "care", caretaker.care());
        caretaker.listen(care::set, notices::explain);
        session.whoProperty().addListener((value, before, now) -> {
            if (before != null && now != null && before.id() != now.id()) {
                caretaker.backupSoon();
            }
            drafts.holderChanged();
            onSight.run();
        });
        session.lockedProperty().addListener((value, before, now) -> onSight.run());
    }

    public Session session() {
        return session;
    }

    public ReadOnlyObjectProperty<Care> careProperty() {
        return care.getReadOnlyProperty();
    }

    /** Calls what reads again when other eyes look at the desk. */
    void onSight(Runnable readAgain) {
        onSight = readAgain;
    }

    /** The caretaker begins its rounds, once. */
    public void begin() {
        if (!begun) {
            begun = true;
            caretaker.start();
        }
    }

    /** Whether the desk has anybody who may sign in yet. */
    void whetherSetUp(Consumer<Boolean> show) {
        tasks.run("access.any", accounts::any, show);
    }

    /** What the file says of the desk, read anew. */
    void settings(Consumer<Settings> show) {
        tasks.run("desk.settings", settings::get, show);
    }

    // ── locking ──

    /** A key or the mouse was used. */
    public void touched() {
        idle.touched();
    }

    /** Called every second. */
    public void tick() {
        idle.tick();
    }

    // ── backups ──

    public void backupPlace(Consumer<BackupPlace> show) {
        tasks.run(
                "backup.place",
                () -> new BackupPlace(
                        caretaker.backups().first(),
                        caretaker.backups().second().orElse(null),
                        caretaker.backups().all().stream().limit(12).toList()),
                show);
    }

    /** @return the work, to be watched and stopped */
    public LongWork backup(Consumer<Backup> onDone, Consumer<Problem> onFailure) {
        LongWork work = tasks.longWork();
        Optional<Problem> refused = session.refusal("store.backup");
        if (refused.isPresent()) {
            onFailure.accept(refused.get());
            return work;
        }
        tasks.run(
                "store.backup",
                () -> caretaker.backupNow(work),
                made -> {
                    if (made.second() != null) {
                        notices.explain(made.second());
                    }
                    onDone.accept(made.backup());
                },
                onFailure);
        return work;
    }

    /** @return the work, to be watched and stopped */
    public LongWork inspect(Consumer<List<Finding>> onDone, Consumer<Problem> onFailure) {
        LongWork work = tasks.longWork();
        Optional<Problem> refused = session.refusal("store.verify");
        if (refused.isPresent()) {
            onFailure.accept(refused.get());
            return work;
        }
        tasks.run("store.verify", () -> caretaker.sweepNow(work), onDone, onFailure);
        return work;
    }

    /** @param onWrong hears why a folder is not taken; nothing was changed then */
    public void backupFolders(String first, String second, Runnable onDone, Consumer<Problem> onWrong) {
        acts.performTelling(
                "desk.backup-folders",
                act -> {
                    Backups backups = caretaker.backups();
                    backups.folders(
                            act.forGood(),
                            folder(first, backups.first()),
                            folder(second, backups.second().orElse(null)));
                    return act;
                },
                done -> onDone.run(),
                onWrong);
    }

    /** @param now the folder that is set; it may be away just now */
    private static @Nullable Path folder(String typed, @Nullable Path now) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            Path folder = Path.of(typed.strip());
            if (folder.isAbsolute()) {
                // A disk that is not there would be written to on the disk that is.
                if (!folder.equals(now) && (!Files.isDirectory(folder) || !Files.isWritable(folder))) {
                    throw new ProblemException(
                            Problem.of("problem.desk.no-folder", Problem.quoted(typed.strip(), LONGEST_QUOTED)));
                }
                return folder;
            }
        } catch (InvalidPathException wrong) {
            // said below
        }
        throw new ProblemException(Problem.of("problem.desk.folder", Problem.quoted(typed.strip(), LONGEST_QUOTED)));
    }

    // ── accounts ──

    /** Every account, and whoever of the brigade may get one. */
    record Everybody(List<Account> accounts, List<Person> people) {}

    /** For whoever administers accounts. */
    void accounts(Consumer<Everybody> show) {
        tasks.run("access.accounts", () -> new Everybody(accounts.all(), people.active()), show);
    }

    public void openAccount(Person person, Role role, String given, Runnable onDone) {
        if (refused(given, person.badge(), person.name())) {
            return;
        }
        administer("access.open", act -> accounts.book().open(act, person.id(), role, given.toCharArray()), onDone);
    }

    public void role(Account account, Role role, Runnable onDone) {
        administer("access.role", act -> accounts.book().role(act, account.id(), role), onDone);
    }

    public void closeAccount(Account account, Runnable onDone) {
        administer("access.close", act -> accounts.book().close(act, account.id()), onDone);
    }

    public void reset(Account account, String given, Runnable onDone) {
        if (refused(given, account.badge(), account.name())) {
            return;
        }
        administer("access.reset", act -> accounts.book().reset(act, account.id(), given.toCharArray()), onDone);
    }

    private boolean refused(String given, String badge, String name) {
        var wrong = session.practice() ? Optional.<Problem>empty() : PassphraseRule.passphrase(given, badge, name);
        wrong.ifPresent(notices::explain);
        return wrong.isPresent();
    }

    private void administer(String name, Consumer<Act> work, Runnable onDone) {
        acts.perform(
                name,
                act -> {
                    work.accept(act);
                    return name;
                },
                done -> {
                    notices.say("desk.done", new Notices.Word("act." + name));
                    onDone.run();
                });
    }
}
