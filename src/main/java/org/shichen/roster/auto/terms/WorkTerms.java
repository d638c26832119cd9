package org.shichen.roster.auto.terms;

import java.util.List;

/** On what terms somebody works in a range: what has to be kept, and what is asked. Pure. */
public record WorkTerms(List<Term> terms, List<ShiftRequest> requests) {

    public WorkTerms {
        terms = List.copyOf(terms);
        requests = List.copyOf(requests);
    }

    /** By how much the row breaks what has to be kept; 0 when nothing is broken. */
    public double broken(Row row) {
        double broken = 0;
        for (Term term : terms) {
            broken += term.broken(row);
        }
        return broken;
    }

    /** What the requests cost that the row does not grant. */
    public double refused(Row row) {
        double refused = 0;
        for (ShiftRequest request : requests) {
            refused += request.granted(row) ? 0 : request.weight();
        }
        return refused;
    }
}
