package dev.souk.localstack.secretsmanager;

import java.time.Instant;
import java.util.Optional;

/** One secret with its current and, after a change, its previous value. */
final class Secret {
    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";

    /** A value and since when it is there. */
    record Version(String id, String value, Instant createdAt) {}

    private final String name;
    private final String arn;
    private Version current;
    private Optional<Version> previous;

    Secret(String name, String arn, Version first) {
        this(name, arn, first, Optional.empty());
    }

    /** @param previous what it was before, if it was ever changed */
    Secret(String name, String arn, Version current, Optional<Version> previous) {
        this.name = name;
        this.arn = arn;
        this.current = current;
        this.previous = previous;
    }

    String name() {
        return name;
    }

    String arn() {
        return arn;
    }

    synchronized Optional<Version> version(String stage) {
        return switch (stage) {
            case CURRENT -> Optional.of(current);
            case PREVIOUS -> previous;
            default -> Optional.empty();
        };
    }

    /** The current value becomes the previous one, as in a rotation. */
    synchronized void put(Version next) {
        previous = Optional.of(current);
        current = next;
    }
}
