package dev.souk.invariants;

import java.util.List;

/** A promise of the shop that its tables must keep once nothing is in flight. */
public interface Invariant {

    /** Its number in the list of invariants, e.g. {@code I3}. */
    String id();

    /** The promise in a few words. */
    String promise();

    /** What breaks it, a sentence each; none when it holds. */
    List<String> violations(Snapshot snapshot);
}
