package dev.souk.lambda.events;

import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;

/** What a domain does when it hears an event. May be called again with the same event, and out of order. */
@FunctionalInterface
public interface EventListener<T extends EventData> {
    void on(T data, EventMetadata metadata);
}
