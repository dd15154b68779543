package dev.souk.cli.load;

import java.util.List;

/**
 * What one kind of change did to a load run.
 *
 * @param did in one line
 * @param mismatches what should not have happened; empty when all is well
 */
public record ChangeReport(String name, String did, List<String> mismatches) {
    public ChangeReport {
        mismatches = List.copyOf(mismatches);
    }
}
