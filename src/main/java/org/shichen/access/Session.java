package org.shichen.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Accounts.Way;
import org.shichen.access.rules.Rights;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.ui.Latest;
import org.shichen.ui.Tasks;

/**
 * Who is at the desk, and whether it is locked. FX thread, but for {@link #seesPrivateFacts} and {@link #actor}, which
 * any thread may ask.
 */
public final class Session {

    private final Accounts accounts;
    private final Tasks tasks;
    private final boolean practice;
    private final ReadOnlyObjectWrapper<@Nullable Account> who = new ReadOnlyObjectWrapper<>(this, "who");
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
    private final Latest entering = new Latest();
    private volatile @Nullable Account here;
    private boolean coming;
    private String expected = "";
    private volatile boolean shut;
    private Leaving leaving = toOther -> Optional.empty();
    private Consumer<Problem> explain = problem -> {};

    /** Says whether whoever is at the desk may leave it. */
    public interface Leaving {

        /** @param toOther another person comes at once; false when the desk is left to nobody */
        Optional<Problem> refuse(boolean toOther);
    }

    /** @param opened who is at the desk from the start: the practice duty officer, or null */
    public Session(Accounts accounts, Tasks tasks, boolean practice, @Nullable Account opened) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.practice = practice;
        enter(opened);
    }

    /** Null while nobody is signed in. */
    public ReadOnlyObjectProperty<@Nullable Account> whoProperty() {
        return who.getReadOnlyProperty();
    }

    /** The desk is to be looked at only, until its officer or another comes back. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public boolean practice() {
        return practice;
    }

    /** In whose name acts are done. Any thread. */
    public Actor actor() {
        Account account = here;
        return account == null || shut ? Actor.PROGRAM : account.actor();
    }

    /** The person whose drafts are kept, 0 for nobody. Any thread. */
    public long holder() {
        Account account = here;
        return account == null ? 0 : account.personId();
    }

    /** Whether households, illness and isolation may be shown now. Any thread. */
    public boolean seesPrivateFacts() {
        Account account = here;
        return account != null && !shut && Rights.seesPrivateFacts(account.role());
    }

    public boolean mayDo(String act) {
        Account account = here;
        return account != null && !shut && account.mayDo(act);
    }

    /** Why whoever is at the desk may not do this act; empty when they may. FX thread. */
    public Optional<Problem> refusal(String act) {
        Account account = here;
        if (account == null || shut) {
            return Optional.of(Problem.of("problem.access.nobody"));
        }
        return account.mayDo(act) ? Optional.empty() : Optional.of(Rights.refusal(account.role(), act));
    }

    // ── coming and going ──

    public void signIn(String badge, char[] passphrase, Consumer<Problem> onRefused) {
        coming(() -> accounts.signIn(badge, passphrase, Way.PASSPHRASE), onRefused);
    }

    /** Switches to another officer, or comes back to a locked desk: by PIN, or on a practice desk just so. */
    public void switchTo(Account account, char[] pin, Runnable onCome, Consumer<Problem> onRefused) {
        come(account, () -> practice ? accounts.practise(account) : accounts.switchTo(account, pin), onCome, onRefused);
    }

    /** As {@link #switchTo}, with the PIN or the passphrase, so that whoever is at the desk has it until then. */
    public void proveTo(Account account, char[] secret, Runnable onCome, Consumer<Problem> onRefused) {
        come(account, () -> accounts.prove(account, secret), onCome, onRefused);
    }

    private void come(Account account, Callable<Account> proof, Runnable onCome, Consumer<Problem> onRefused) {
        Optional<Problem> held = refuseRelief(account);
        if (held.isPresent()) {
            onRefused.accept(held.get());
            return;
        }
        Latest.Question question = entering.question();
        tasks.run(
                "access.switch",
                proof,
                question.then(come -> {
                    enter(come);
                    onCome.run();
                }),
                question.then(onRefused));
    }

    public void setUp(FirstRun first, char[] passphrase, Consumer<Problem> onRefused) {
        coming(
                () -> {
                    Account made = accounts.book().first(first, passphrase);
                    return accounts.signIn(made.badge(), passphrase, Way.PASSPHRASE);
                },
                onRefused);
    }

    /** From now on nobody leaves the desk without being asked; what forbids it is explained. */
    public void beforeLeaving(Leaving asked, Consumer<Problem> explained) {
        leaving = asked;
        explain = explained;
    }

    /** This person has signed for the desk and has it now. */
    public void relieve(long personId) {
        tasks.run(
                "access.accounts",
                () -> accounts.ofPerson(personId),
                entering.question().then(account -> account.ifPresent(this::enter)));
    }

    /** Who is at the desk, locked or not; null for nobody. Any thread. */
    public @Nullable Account here() {
        return here;
    }

    /**
     * Asks for the passphrase of whoever was chosen to come; half of it need not be typed again. The desk is not left
     * to nobody by that: what forbids it forbids {@link #switchTo} as well. FX thread.
     */
    public void askFor(Account account, Consumer<Problem> onRefused) {
        refuseRelief(account).ifPresentOrElse(onRefused, () -> {
            expected = account.badge();
            entering.forget();
            enter(null);
        });
    }

    private Optional<Problem> refuseRelief(Account comes) {
        Account leaves = here;
        return leaves == null || leaves.id() == comes.id() ? Optional.empty() : leaving.refuse(true);
    }

    /** The badge number of whoever was chosen to come; empty for anybody. FX thread. */
    public String expected() {
        return expected;
    }

    public void lock() {
        if (here != null) {
            shut = true;
            locked.set(true);
        }
    }

    /** Leaves the desk to nobody. Who has a given passphrase to change first is not at it yet, and goes unasked. */
    public void signOut() {
        Optional<Problem> held = here == null || here.mustChange() ? Optional.empty() : leaving.refuse(false);
        held.ifPresentOrElse(explain, () -> {
            entering.forget();
            enter(null);
        });
    }

    private void coming(Callable<Account> way, Consumer<Problem> onRefused) {
        coming = true;
        tasks.run(
                "access.sign-in",
                way,
                account -> {
                    coming = false;
                    enter(account);
                },
                problem -> {
                    coming = false;
                    onRefused.accept(problem);
                });
    }

    /**
     * Whether somebody has given badge and passphrase and is being let in. Nobody is to be asked again meanwhile: what
     * is typed then would land on the desk. FX thread.
     */
    public boolean isComing() {
        return coming;
    }

    private void enter(@Nullable Account account) {
        here = account;
        expected = account == null ? expected : "";
        shut = false;
        locked.set(false);
        who.set(account);
    }

    // ── one's own account ──

    public void changePassphrase(char[] old, char[] next, Runnable onDone, Consumer<Problem> onRefused) {
        own(
                "access.passphrase",
                (act, account) -> accounts.secrets().changePassphrase(act, account, old, next),
                onDone,
                onRefused);
    }

    public void setPin(char[] passphrase, String pin, Runnable onDone, Consumer<Problem> onRefused) {
        own(
                "access.pin",
                (act, account) -> accounts.secrets().setPin(act, account, passphrase, pin),
                onDone,
                onRefused);
    }

    private interface OwnAct {
        void by(Act act, Account account);
    }

    private void own(String name, OwnAct work, Runnable onDone, Consumer<Problem> onRefused) {
        Account account = here;
        if (account == null) {
            return;
        }
        tasks.run(
                name,
                () -> {
                    work.by(Act.of(account.actor(), name), account);
                    return accounts.ofPerson(account.personId()).orElseThrow();
                },
                changed -> {
                    // Another may have come meanwhile, or the desk have been locked: neither is undone by this.
                    if (here != null && here.id() == changed.id()) {
                        here = changed;
                        who.set(changed);
                    }
                    onDone.run();
                },
                onRefused);
    }

    // ── for whoever lists accounts ──

    /** Asks for the open accounts. */
    public void openAccounts(Consumer<List<Account>> show) {
        tasks.run("access.accounts", accounts::open, show);
    }

    /** Whether the account may come back by PIN now. */
    public void pinGood(Account account, Consumer<Boolean> show) {
        tasks.run("access.pin-good", () -> account.hasPin() && accounts.pinGood(account.id()), show);
    }
}
