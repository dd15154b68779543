package dev.souk.infra;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The web shops whose pages may call the API from a browser: {@code -c allowedOrigins=https://shop.example,https://…}. */
final class AllowedOrigins {
    /** The context's key. */
    static final String KEY = "allowedOrigins";

    private static final String ORIGIN = "https://[a-z0-9.-]+(:\\d{1,5})?|http://localhost(:\\d{1,5})?";

    private AllowedOrigins() {}

    /**
     * The origins of a stage, separated by commas; in development any, elsewhere none unless they are named.
     *
     * @param context what the context says, if anything
     * @throws RefusedToSynthesise when something in it is no origin
     */
    static String of(Stage stage, @Nullable Object context) {
        if (!(context instanceof String listed)) {
            return stage == Stage.DEV ? "*" : "";
        }
        List<String> origins =
                Arrays.stream(listed.split(",", -1)).map(String::strip).toList();
        origins.forEach(AllowedOrigins::check);
        return String.join(",", origins);
    }

    private static void check(String origin) {
        if (!origin.matches(ORIGIN)) {
            throw new RefusedToSynthesise(
                    "expected -c %s to list origins as in https://shop.example, got '%s'".formatted(KEY, origin));
        }
    }
}
