package dev.souk.lambda.events;

/** What a function does for each change of its table. May be called again with the same change. */
@FunctionalInterface
public interface StreamListener {
    void on(StreamRecord change);
}
