package dev.souk.catalog.domain.promotion;

/** Who redeems, a customer or a guest, as the orders domain calls them. */
public record CustomerId(String value) {
    /** @throws IllegalArgumentException when the id is blank */
    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a customer id must not be blank");
        }
    }
}
