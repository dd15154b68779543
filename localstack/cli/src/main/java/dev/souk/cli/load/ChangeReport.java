package dev.souk.cli.load;

import java.util.List;

/**
 * What one kind of change did to a load run.
 *
 * @param did in one line
 * @param details further lines
 * @param mismatches what should not have happened; empty when all is well
 */
public record ChangeReport(String name, String did, List<String> details, List<String> mismatches) {
    public ChangeReport {
        details = List.copyOf(details);
        mismatches = List.copyOf(mismatches);
    }

    /** A report that one line is enough for. */
    public ChangeReport(String name, String did, List<String> mismatches) {
        this(name, did, List.of(), mismatches);
    }
}
