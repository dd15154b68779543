package dev.souk.events.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * What one promotion takes off an order.
 *
 * @param code the promotion's code
 * @param name what shoppers read
 * @param coupon whether the customer had to enter the code
 * @param amount what it takes off
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderDiscount(
        String code,
        String name,
        @JsonProperty(required = true) boolean coupon,
        MoneyAmount amount) {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderDiscount {
        Require.text("code", code);
        Require.text("name", name);
        Require.present("amount", amount);
    }
}
