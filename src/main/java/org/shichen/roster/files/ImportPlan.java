package org.shichen.roster.files;

import java.util.List;
import org.shichen.problem.Problem;
import org.shichen.roster.RosterChange;

/**
 * What reading a file in would do. With any error nothing is done.
 *
 * @param errors each with its row and column
 * @param change empty when the file says what stands
 * @param people whose rows are in the file
 */
public record ImportPlan(List<CellError> errors, RosterChange change, int people, int days) {

    /** @param column as a spreadsheet names it */
    public record CellError(int row, String column, Problem words) {}

    public ImportPlan {
        errors = List.copyOf(errors);
    }
}
