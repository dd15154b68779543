package dev.souk.cart.domain;

/** Where an order goes and how fast. */
public record Delivery(CountryTax tax, ShippingOption option) {
    public String country() {
        return tax.country();
    }
}
