package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Prefer} header, RFC 7240: {@code wait=N} is honoured, other preferences are ignored as it demands. */
final class Preference {
    static final int MAX_WAIT_SECONDS = 20;
    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,2})\"?");

    private Preference() {}

    /** How long the caller would wait for the outcome; the first of several wishes counts.
     *
     * @throws Problem 400 unless it is absent or a whole number of seconds from 0 to {@value #MAX_WAIT_SECONDS}
     */
    static Optional<Duration> wait(HttpRequest request) {
        for (String preference : request.header("prefer").orElse("").split(",", -1)) {
            String wish = preference.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
            if (wish.equals("wait") || wish.matches("wait\\s*=.*")) {
                return Optional.of(seconds(wish));
            }
        }
        return Optional.empty();
    }

    private static Duration seconds(String wish) {
        Matcher wait = WAIT.matcher(wish);
        if (wait.matches() && Integer.parseInt(wait.group(1)) <= MAX_WAIT_SECONDS) {
            return Duration.ofSeconds(Integer.parseInt(wait.group(1)));
        }
        throw Problem.badRequest(
                "invalid-preference", "Prefer takes wait=0 to wait=%d, in seconds".formatted(MAX_WAIT_SECONDS));
    }
}
