package dev.souk.infra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a deployment stands between a developer's desk and the buyers. */
public enum Stage {
    DEV,
    STAGING,
    PROD;

    /**
     * The stage that the context names.
     *
     * @throws RefusedToSynthesise when there is none of that name
     */
    public static Stage named(@Nullable Object context) {
        return Arrays.stream(values())
                .filter(stage -> stage.label().equals(context))
                .findFirst()
                .orElseThrow(() -> new RefusedToSynthesise("expected the stage as -c stage=%s, got %s"
                        .formatted(labels(), context == null ? "none" : "'" + context + "'")));
    }

    /** The name as it stands in the names of stacks and resources. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String labels() {
        return Arrays.stream(values()).map(Stage::label).collect(Collectors.joining("|"));
    }
}
