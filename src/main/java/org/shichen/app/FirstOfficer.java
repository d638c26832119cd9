package org.shichen.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Role;
import org.shichen.desk.DeskClock;
import org.shichen.desk.Overviews;
import org.shichen.desk.Settings;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;

/** Who is at the desk when it opens. Blocks. */
record FirstOfficer(Settings settings, Accounts accounts, Overviews overviews, DeskClock clock) {

    /** Says who is at the desk from the start: a command that asked, or the window that had somebody before. */
    interface SignIn {

        /** @return null to leave it as it is without being said: to the practice's officer, or to the window to ask */
        @Nullable
        Account at(Accounts accounts, boolean practice);
    }

    /** @return null when the window is to ask */
    @Nullable
    Account at(@Nullable SignIn signIn) {
        Account said = signIn == null ? null : signIn.at(accounts, settings.practice());
        if (said != null) {
            return said;
        }
        return settings.practice() ? practising() : null;
    }

    /** The practice desk opens as the duty officer of the roster, else as the first that there is. */
    private @Nullable Account practising() {
        List<Account> users = accounts.open();
        List<Long> onDesk = overviews.on(PostKind.DESK, clock.moment().instant()).stream()
                .map(Person::id)
                .toList();
        return users.stream()
                .filter(user -> onDesk.contains(user.personId()))
                .findFirst()
                .or(() -> users.stream()
                        .filter(user -> user.role() == Role.DUTY_OFFICER)
                        .findFirst())
                .orElse(null);
    }
}
