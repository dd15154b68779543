package dev.souk.localstack.faults;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can go wrong at a place, each as AWS lets it go wrong. */
public enum Fault {
    /** The service refuses the call for now; nothing happens. */
    THROTTLED(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START, Place.INVOCATION),
    /** The service fails; nothing happens. */
    FAILED_BEFORE(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The call takes effect, its caller hears of a failure. */
    REPLY_LOST(Place.WRITE, Place.TRANSACTION, Place.PUBLISH, Place.START),
    /** The call takes long. */
    SLOW(Place.READ, Place.WRITE, Place.TRANSACTION, Place.PUBLISH),
    /** Another transaction is busy with one of the items. */
    CONFLICT(Place.TRANSACTION),
    /** PutEvents answers 200 and refuses some of its entries. */
    ENTRIES_REFUSED(Place.PUBLISH),
    /** The function's process dies before the handler runs. */
    CRASH_BEFORE(Place.INVOCATION),
    /** The function's process dies when the handler has done its work, before anybody hears of it. */
    CRASH_AFTER(Place.INVOCATION),
    /** What is brought is brought twice. */
    DELIVERED_TWICE(Place.DELIVERY, Place.BATCH, Place.EVENT),
    /** What is brought comes late, after later ones. */
    DELIVERED_LATE(Place.DELIVERY, Place.BATCH);

    @SuppressWarnings("ImmutableEnumChecker") // Never changed after the constructor.
    private final Set<Place> places;

    Fault(Place first, Place... more) {
        this.places = EnumSet.of(first, more);
    }

    public boolean canHappenAt(Place place) {
        return places.contains(place);
    }

    /** Whether it may meet every attempt of a call; throttling that did would outlast every function. */
    boolean canLast() {
        return this == FAILED_BEFORE || this == REPLY_LOST;
    }

    /** At how many places it can happen. */
    int places() {
        return places.size();
    }

    /** As commands and pages write it, e.g. {@code reply-lost}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that names none; lists those there are */
    public static Fault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected kinds of faults out of %s, got %s"
                        .formatted(
                                String.join(
                                        ", ",
                                        Arrays.stream(values()).map(Fault::word).toList()),
                                word)));
    }
}
