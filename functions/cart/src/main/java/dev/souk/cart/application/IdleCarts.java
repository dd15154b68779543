package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of carts by the hour of a change, so that those nobody touched for long are found without reading all. A cart
 * is filed once, when something comes into it; later changes leave it where it is, and who goes through the file moves it.
 */
public interface IdleCarts {
    /** @param hour a whole one */
    record Entry(CartId cart, Instant hour) {}

    /** Some of the carts filed under a whole hour, at most {@code limit}. */
    List<Entry> filedUnder(Instant hour, int limit);

    /** Files the cart under another hour. */
    void move(Entry entry, Instant hour);

    /** Takes the entry off the file. */
    void drop(Entry entry);

    /** The hour up to which the file was gone through, if ever. */
    Optional<Instant> progress();

    /** Notes that the file is done up to this hour; an earlier one than noted changes nothing. */
    void advance(Instant hour);
}
