package org.shichen.map.draw;

import java.util.List;
import org.jooq.Table;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;

/** Where shapes of one sort are kept. Every change is one act. Blocks; not for the FX thread. */
public interface Shapes<K extends Enum<K> & ShapeKind> {

    Table<?> table();

    /** In the order in which they were drawn. */
    List<DrawnShape<K>> all();

    /**
     * @return its id
     * @throws ProblemException {@code problem.sketch.*} for what cannot be kept; nothing is then
     */
    long add(Act act, DrawnShape<K> drawn);

    /** @throws ProblemException as {@link #add}; {@code problem.store.moved-on} when somebody changed it since */
    void change(Act act, DrawnShape<K> changed);

    /** @throws ProblemException {@code problem.store.moved-on} when somebody changed it since it was read */
    void delete(Act act, DrawnShape<K> deleted);
}
