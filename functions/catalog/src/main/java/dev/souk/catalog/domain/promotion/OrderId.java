package dev.souk.catalog.domain.promotion;

/** The order that redeems, as the orders domain calls it. */
public record OrderId(String value) {
    /** @throws IllegalArgumentException when the id is blank */
    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order id must not be blank");
        }
    }
}
