package dev.souk.stepfunctions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The task tokens that are out. */
final class TaskTokens {
    private static final String MARK = "souk-task:";

    private final Map<String, TaskVisit> open = new ConcurrentHashMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Random random;

    TaskTokens(Random random) {
        this.random = random;
    }

    String issue(String executionArn, TaskVisit visit) {
        String text = MARK + executionArn + "#" + Long.toHexString(random.nextLong());
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        open.put(token, visit);
        return token;
    }

    Optional<TaskVisit> find(String token) {
        return Optional.ofNullable(open.get(token));
    }

    /** The call that sent it out is done: now the task only waits for it. */
    void sentOut(String token) {
        waiting.add(token);
    }

    void close(String token) {
        open.remove(token);
        waiting.remove(token);
    }

    /** Tokens that are out and whose task has nothing else to do. */
    int waiting() {
        return waiting.size();
    }

    /** The execution a token was issued for, even if it is closed by now; empty for text that is no token of ours. */
    static Optional<String> executionOf(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('#');
            return text.startsWith(MARK) && end > 0
                    ? Optional.of(text.substring(MARK.length(), end))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
