package dev.souk.orders.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.lambda.Json;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpcastersTest {
    private static final OrderId ORDER = OrderId.derivedFrom("I#1");
    private static final String FIRST =
            "{\"orderId\":\"%s\",\"subtotal\":{\"amount\":598,\"currency\":\"CHF\"}}".formatted(ORDER.value());

    @Test
    void give_what_the_first_placings_lack_the_value_that_its_absence_meant() {
        JsonNode placed = Json.tree(Upcasters.upcast("OrderPlaced", 1, FIRST));

        ObjectNode expected = Json.read(FIRST, ObjectNode.class);
        expected.put("orderNumber", OrderNumber.derivedFrom(ORDER, 0).value()).put("country", "DE");
        expected.putArray("discounts");
        expected.putObject("discount").put("amount", 0).put("currency", "CHF");
        expected.putArray("coupons");
        expected.put("shippingOption", "standard").put("taxInclusive", true);
        expected.putObject("tax").put("amount", 0).put("currency", "CHF");
        assertThat(placed).isEqualTo(expected);
    }

    @Test
    void leave_alone_what_is_there() {
        ObjectNode whole = Json.read(Upcasters.upcast("OrderPlaced", 1, FIRST), ObjectNode.class);
        whole.put("country", "AT").put("taxInclusive", false).put("orderNumber", "SK-0000-0000-0000");

        assertThat(Json.tree(Upcasters.upcast("OrderPlaced", 1, whole.toString())))
                .isEqualTo(whole);
        assertThat(Upcasters.upcast("OrderPlaced", 2, "as it is")).isEqualTo("as it is");
    }

    @Test
    void pass_on_events_whose_shape_never_changed() {
        assertThat(Upcasters.currentVersion("OrderConfirmed")).isEqualTo(1);
        assertThat(Upcasters.upcast("OrderConfirmed", 1, "as it is")).isEqualTo("as it is");
    }

    @ParameterizedTest
    @CsvSource({"OrderPlaced, 3, 2", "OrderConfirmed, 2, 1", "OrderConfirmed, 0, 1"})
    void refuse_a_version_that_this_release_does_not_know(String type, long version, long known) {
        assertThatThrownBy(() -> Upcasters.upcast(type, version, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected %s in version 1 to %d, got version %d, which another release wrote"
                        .formatted(type, known, version));
    }
}
