package dev.souk.cli.dlq;

import java.util.List;

/**
 * A queue of dead letters.
 *
 * @param url its address
 * @param letters about how many lie in it
 * @param sources addresses of the queues whose messages end here; none of a stream's or a timer's
 */
record DeadQueue(String url, long letters, List<String> sources) {
    private static final String SUFFIX = "-dlq";

    String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The consumer whose letters these are, which is a function's name for all but the notice of stopped checkouts. */
    String consumer() {
        return name().substring(0, name().length() - SUFFIX.length());
    }

    static boolean isDead(String url) {
        return url.endsWith(SUFFIX);
    }
}
