package dev.souk.architecture.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What may be too long, each with its reason: {@code size-exemptions.txt}, one {@code place: reason} a line. */
final class Exemptions {
    private static final int SHORTEST_REASON = 20;

    private Exemptions() {}

    static Map<String, String> committed() {
        try (InputStream file = Objects.requireNonNull(
                Exemptions.class.getResourceAsStream("/size-exemptions.txt"), "expected size-exemptions.txt")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read size-exemptions.txt", e);
        }
    }

    /** @throws IllegalArgumentException when a line has no reason worth the name */
    static Map<String, String> parse(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    if (colon < 0 || line.length() - colon - 2 < SHORTEST_REASON) {
                        throw new IllegalArgumentException(
                                "expected \"place: reason\" with a reason one can follow, got \"%s\"".formatted(line));
                    }
                    reasons.put(line.substring(0, colon), line.substring(colon + 2));
                });
        return reasons;
    }
}
