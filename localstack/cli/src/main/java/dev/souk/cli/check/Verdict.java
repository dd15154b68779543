package dev.souk.cli.check;

import java.util.ArrayList;
import java.util.List;

/** What a check saw, and what of it must not be. Collects; not for several threads. */
final class Verdict {
    private static final int SHOWN = 10;

    private final String name;
    private final List<String> figures = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    Verdict(String name) {
        this.name = name;
    }

    void saw(String figure) {
        figures.add(figure);
    }

    void violated(String what) {
        violations.add(what);
    }

    /** @param what is counted, for the message */
    void expect(String what, long expected, long got) {
        if (expected != got) {
            violated("expected %d %s, got %d".formatted(expected, what, got));
        }
    }

    boolean holds() {
        return violations.isEmpty();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    void print() {
        System.out.printf("%s %s%n", holds() ? "holds " : "BROKEN", name);
        figures.forEach(figure -> System.out.println("        " + figure));
        violations.stream().limit(SHOWN).forEach(violation -> System.out.println("      ! " + violation));
        if (violations.size() > SHOWN) {
            System.out.printf("      ! and %d more%n", violations.size() - SHOWN);
        }
    }
}
