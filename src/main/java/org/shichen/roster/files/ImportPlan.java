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
 * @param readAs whose badge stands otherwise in the file
 */
public record ImportPlan(List<CellError> errors, RosterChange change, int people, int days, List<ReadAs> readAs) {

    /** Somebody who is known though the badge in the file lost its leading zeros. */
    public record ReadAs(int row, String written, String badge, String name) {}

    /** @param column as a spreadsheet names it */
    public record CellError(int row, String column, Problem words) {}

    public ImportPlan {
        errors = List.copyOf(errors);
        readAs = List.copyOf(readAs);
    }
}
