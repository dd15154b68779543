package dev.souk.invariants;

import java.util.List;

/** What the check of one invariant found. */
public record Finding(String id, String promise, List<String> violations) {
    public Finding {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
