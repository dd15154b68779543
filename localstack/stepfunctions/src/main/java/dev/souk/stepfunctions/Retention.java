package dev.souk.stepfunctions;

/**
 * How much of the past is kept.
 *
 * @param executions finished executions, with their history (about 4 kB each); the oldest go first
 * @param names names of forgotten executions that still cannot be used again, so that a late duplicate of a start does
 *     not run twice
 */
public record Retention(int executions, int names) {
    public static final Retention DEFAULT = new Retention(20_000, 500_000);

    public Retention {
        if (executions < 1 || names < 0) {
            throw new IllegalArgumentException(
                    "at least 1 execution and 0 names expected, got %d and %d".formatted(executions, names));
        }
    }
}
