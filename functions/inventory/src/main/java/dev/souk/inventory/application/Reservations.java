package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reservations and the stock they take, changed together or not at all. Every change announces what it says as a fact.
 *
 * <p>Each method that writes answers which reservation stands afterwards: the caller's, or the one of whoever came first.
 */
public interface Reservations {

    /** The reservation as of the last finished write. */
    Optional<Reservation> find(OrderId order);

    /** Takes the units of every line and stores the reservation; or, when one line is short, changes nothing. */
    HoldResult hold(Held wanted);

    /** Stores the first word on an order, one that moves no stock, unless another word was first. */
    Reservation decide(Reservation first);

    /** Gives the units back, unless the hold has ended meanwhile. */
    Reservation release(Held held, Released released);

    /** Gives the units of a sale back, unless somebody did it before. */
    Reservation takeBack(Committed sold, Released released);

    /** Turns the hold into a sale, unless it has ended meanwhile. */
    Reservation commit(Held held, Committed committed);

    /** Lets the hold end later, unless it has ended meanwhile. */
    Reservation renew(Held held, Held renewed);

    /** Orders whose holds were to end at the limit or before and still stand, at most so many. */
    List<OrderId> heldPast(Instant limit, int max);

    /** Gives the units of a hold back whose time has passed, unless it has ended meanwhile. */
    Reservation expire(Held held, Expired expired);

    /** Takes the units once more and sells them; or, when one line is short, changes nothing. */
    HoldResult retake(Expired expired, Committed committed);

    /** Lets nothing be sold any more of what expired, unless somebody decided otherwise before. */
    Reservation close(Expired expired, Released released);
}
