package org.shichen.store;

import java.util.Map;
import java.util.Set;
import org.jooq.Table;

/**
 * What a committed act changed: the ids of the rows by table name.
 *
 * @param act the act's name, see {@link Act#name()}
 * @param elsewhere true when another process wrote it
 */
public record Change(long actId, String act, Map<String, Set<Long>> rows, boolean elsewhere) {

    public boolean touches(Table<?> table) {
        return rows.containsKey(table.getName());
    }

    public Set<Long> idsIn(Table<?> table) {
        return rows.getOrDefault(table.getName(), Set.of());
    }
}
