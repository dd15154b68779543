package dev.souk.simulator.faults;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong at a place, each as AWS lets it go wrong. */
public enum Fault {
    /** The service refuses the call for now; nothing happens. */
    THROTTLED(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The call never arrives. */
    FAILED_BEFORE(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The call takes effect, its answer never arrives. */
    REPLY_LOST(Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The answer is lost and the SDK sends the same call again: the caller sees the answer to the second. */
    SENT_TWICE(Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The caller gives up waiting; the call takes effect some time later. */
    LATE_EFFECT(Place.WRITE, Place.TRANSACTION),
    /** The call takes long, perhaps longer than its function may run. */
    SLOW(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH),
    /** An eventually consistent read answers with how things were. */
    STALE_READ(Place.READ),
    /** Another transaction is busy with one of the items. */
    CONFLICT(Place.TRANSACTION),
    /** The function's process dies before the call. */
    CRASH_BEFORE(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The function's process dies after the call took effect. */
    CRASH_AFTER(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** PutEvents answers 200 and refuses some of its entries. */
    ENTRIES_REFUSED(Place.PUBLISH),
    /** Lambda has no room for the invocation. */
    INVOCATION_THROTTLED(Place.INVOCATION),
    /** The function does its work, its caller learns of a failure. */
    INVOCATION_REPLY_LOST(Place.INVOCATION),
    /** The caller hears of a time-out; the function is given the work some time later. */
    INVOKED_LATE(Place.INVOCATION),
    /** The function is given the same work twice, one after the other. */
    INVOKED_TWICE(Place.INVOCATION),
    /** The bus brings an event to a target twice. */
    DELIVERED_TWICE(Place.DELIVERY),
    /** The bus brings an event to a target late, after later ones. */
    DELIVERED_LATE(Place.DELIVERY),
    /** The machine that the function runs on has a wrong clock. */
    CLOCK_SKEWED(Place.COLD_START),
    /** Somebody aborts the execution while a task of it is being done, or soon after. */
    EXECUTION_ABORTED(Place.TASK);

    @SuppressWarnings("ImmutableEnumChecker") // Never changed after the constructor.
    private final Set<Place> places;

    Fault(Place first, Place... more) {
        this.places = EnumSet.of(first, more);
    }

    public boolean canHappenAt(Place place) {
        return places.contains(place);
    }
}
