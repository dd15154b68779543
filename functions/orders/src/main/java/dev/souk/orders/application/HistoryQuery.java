package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of a customer's orders to list.
 *
 * @param status only orders that stand like this; null for all
 * @param from only orders placed at this instant or later; null for no beginning
 * @param to only orders placed before this instant; null for no end
 */
public record HistoryQuery(
        CustomerId customer,
        @Nullable OrderStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All of them. */
    public static HistoryQuery of(CustomerId customer) {
        return new HistoryQuery(customer, null, null, null);
    }
}
