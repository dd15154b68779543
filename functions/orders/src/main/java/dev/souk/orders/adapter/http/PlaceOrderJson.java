package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.souk.events.Require;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.PaymentToken;
import dev.souk.orders.domain.ShippingAddress;
import org.jspecify.annotations.Nullable;

/** The body of a request to place an order. Each part checks itself, so a refusal points at the part. */
record PlaceOrderJson(String quote, AddressJson shippingAddress, TokenJson paymentToken) {
    PlaceOrderJson {
        Require.text("quote", quote);
        Require.present("shippingAddress", shippingAddress);
        Require.present("paymentToken", paymentToken);
    }

    CheckoutDetails details() {
        return new CheckoutDetails(shippingAddress.address(), paymentToken.token());
    }

    record AddressJson(
            String name, String line1, @Nullable String line2, String postalCode, String city, String country) {
        AddressJson {
            Require.text("name", name);
            Require.text("line1", line1);
            Require.text("postalCode", postalCode);
            Require.text("city", city);
            Require.text("country", country);
            var _ = new ShippingAddress(name, line1, line2, postalCode, city, country);
        }

        ShippingAddress address() {
            return new ShippingAddress(name, line1, line2, postalCode, city, country);
        }

        @Override
        public String toString() {
            return "AddressJson[…]";
        }
    }

    record TokenJson(PaymentToken token) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TokenJson of(String text) {
            return new TokenJson(new PaymentToken(text));
        }
    }
}
