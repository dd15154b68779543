package dev.souk.accounts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a customer. One of them is preferred, as long as there are any: the first, until another is made so.
 *
 * @param addresses in the order in which they were added
 * @param additions of the last day
 * @param version 0 before the first change, then one more with each
 */
public record AddressBook(CustomerId customer, List<SavedAddress> addresses, List<Addition> additions, long version) {
    public static final int MAX_ADDRESSES = 20;
    /** A customer who moves in and out all day is none; the book must stay small. */
    public static final int MAX_ADDITIONS = 40;

    private static final Duration REMEMBERED = Duration.ofHours(24);

    public AddressBook {
        addresses = List.copyOf(addresses);
        additions = List.copyOf(additions);
    }

    public static AddressBook empty(CustomerId customer) {
        return new AddressBook(customer, List.of(), List.of(), 0);
    }

    public Optional<SavedAddress> find(String id) {
        return addresses.stream().filter(address -> address.id().equals(id)).findFirst();
    }

    /**
     * Adds an address, once per request.
     *
     * @param wanted who asks for it, and under which id it would be kept
     */
    public AddResult add(Wanted wanted, PostalAddress address, boolean preferred, Instant now) {
        List<Addition> recent = additions.stream()
                .filter(addition -> addition.at().plus(REMEMBERED).isAfter(now))
                .toList();
        Optional<Addition> before = recent.stream()
                .filter(addition -> addition.request().equals(wanted.request()))
                .findFirst();
        if (before.isPresent()) {
            return repeated(before.get(), wanted);
        }
        if (addresses.size() >= MAX_ADDRESSES || recent.size() >= MAX_ADDITIONS) {
            return new AddResult.Full();
        }
        var added = new SavedAddress(wanted.id(), address, preferred || addresses.isEmpty(), 1);
        List<SavedAddress> all = new ArrayList<>(addresses);
        all.add(added);
        List<Addition> remembered = new ArrayList<>(recent);
        remembered.add(new Addition(wanted.request(), wanted.fingerprint(), added, now));
        List<SavedAddress> arranged = added.preferred() ? preferring(added.id(), all) : all;
        return new AddResult.Added(new AddressBook(customer, arranged, remembered, version + 1), added);
    }

    private static AddResult repeated(Addition before, Wanted wanted) {
        if (!before.fingerprint().equals(wanted.fingerprint())) {
            return new AddResult.KeyReused();
        }
        SavedAddress added = before.added();
        return added == null ? new AddResult.Gone() : new AddResult.Repeated(added);
    }

    /**
     * Replaces an address.
     *
     * @param seen version of the address that the change is based on
     * @param preferred whether it is the preferred one from now on; null leaves that as it is
     */
    public ChangeResult change(String id, long seen, PostalAddress address, @Nullable Boolean preferred) {
        Optional<SavedAddress> current = find(id);
        if (current.isEmpty()) {
            return new ChangeResult.Unknown();
        }
        if (current.get().version() != seen) {
            return new ChangeResult.Stale();
        }
        boolean before = current.get().preferred();
        boolean wanted = preferred == null ? before : preferred;
        if (before && !wanted) {
            return new ChangeResult.NoneWouldBePreferred();
        }
        SavedAddress changed = new SavedAddress(id, address, wanted, seen + 1);
        List<SavedAddress> all = addresses.stream()
                .map(known -> known.id().equals(id) ? changed : known)
                .toList();
        return new ChangeResult.Changed(
                new AddressBook(customer, wanted ? preferring(id, all) : all, additions, version + 1), changed);
    }

    /** @param seen version of the address that the removal is based on */
    public ChangeResult remove(String id, long seen) {
        Optional<SavedAddress> current = find(id);
        if (current.isEmpty()) {
            return new ChangeResult.Unknown();
        }
        if (current.get().version() != seen) {
            return new ChangeResult.Stale();
        }
        List<SavedAddress> rest =
                addresses.stream().filter(known -> !known.id().equals(id)).toList();
        List<SavedAddress> arranged = current.get().preferred() && !rest.isEmpty()
                ? preferring(rest.getFirst().id(), rest)
                : rest;
        List<Addition> forgotten = additions.stream()
                .map(addition -> isOf(addition, id)
                        ? new Addition(addition.request(), addition.fingerprint(), null, addition.at())
                        : addition)
                .toList();
        return new ChangeResult.Changed(new AddressBook(customer, arranged, forgotten, version + 1), current.get());
    }

    private static boolean isOf(Addition addition, String id) {
        SavedAddress added = addition.added();
        return added != null && added.id().equals(id);
    }

    private static List<SavedAddress> preferring(String id, List<SavedAddress> all) {
        return all.stream()
                .map(address -> address.preferred(address.id().equals(id)))
                .toList();
    }

    /**
     * A request to add an address.
     *
     * @param request identifies it
     * @param fingerprint of what is asked
     * @param id of the address, should it be added
     */
    public record Wanted(String request, String fingerprint, String id) {}

    /** What becomes of an addition. */
    public sealed interface AddResult {
        /** The book is now this. */
        record Added(AddressBook book, SavedAddress address) implements AddResult {}

        /** The same request added this before. */
        record Repeated(SavedAddress address) implements AddResult {}

        /** The same request added an address that was removed since. */
        record Gone() implements AddResult {}

        /** The request's key was used for something else. */
        record KeyReused() implements AddResult {}

        /** There is no room for another, or too many were added today. */
        record Full() implements AddResult {}
    }

    /** What becomes of a change or a removal. */
    public sealed interface ChangeResult {
        /** The book is now this; the address is as it was when it was removed. */
        record Changed(AddressBook book, SavedAddress address) implements ChangeResult {}

        /** There is no such address. */
        record Unknown() implements ChangeResult {}

        /** The address is not the one the customer has seen. */
        record Stale() implements ChangeResult {}

        /** The preferred address stays so until another is. */
        record NoneWouldBePreferred() implements ChangeResult {}
    }
}
