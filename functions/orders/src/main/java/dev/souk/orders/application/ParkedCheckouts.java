package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkouts that wait for a person: those of which a task token is kept. {@link Orders#park} puts them here. */
public interface ParkedCheckouts {

    /** Everything that may resume this order's checkout, oldest first; at most one of them is waited for. */
    List<Resumption> of(OrderId order);

    /** Orders with a parked checkout, by id. */
    List<OrderId> after(@Nullable OrderId last, int max);

    /** Keeps these no longer. Repeating it changes nothing. */
    void forget(OrderId order, Collection<Resumption> used);
}
