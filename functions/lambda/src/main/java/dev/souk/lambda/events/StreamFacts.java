package dev.souk.lambda.events;

import java.util.List;

/** The facts that a change of an item tells. Must give the same facts, ids included, for the same change. */
@FunctionalInterface
public interface StreamFacts {
    List<OutboxEntry> of(StreamRecord change);
}
