package dev.souk.orders.application;

import dev.souk.orders.domain.Intervention;
import dev.souk.orders.domain.OrderId;
import java.util.List;

/** What staff did about the checkouts of orders. Nothing of it is ever changed or deleted. */
public interface Interventions {

    /** Keeps it; one of the same id that is kept already stays as it is. */
    void record(OrderId order, Intervention intervention);

    /** Everything that was done about the order, oldest first. */
    List<Intervention> of(OrderId order);
}
