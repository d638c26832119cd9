package org.shichen.access.rules;

/**
 * What the history of a record keeps from whoever may not know why somebody is away and who lives with whom; nobody is
 * shown what a passphrase is proved by.
 */
public final class HiddenFacts {

    private HiddenFacts() {}

    /** @param seesPrivateFacts whether the person at the desk may know them, see {@link Rights#seesPrivateFacts} */
    public static boolean hidden(String table, String column, boolean seesPrivateFacts) {
        if (table.equals("credential")) {
            return true;
        }
        boolean absence = table.equals("absence") && (column.equals("kind") || column.equals("note"));
        return (absence || column.equals("household_id") || table.equals("household")) && !seesPrivateFacts;
    }
}
