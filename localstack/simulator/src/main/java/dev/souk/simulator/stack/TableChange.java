package dev.souk.simulator.stack;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A committed change of one item.
 *
 * @param before empty when there was no item
 * @param after empty when there is none any more
 */
public record TableChange(
        String table,
        Map<String, AttributeValue> keys,
        Map<String, AttributeValue> before,
        Map<String, AttributeValue> after) {

    public String pk() {
        return key("pk");
    }

    public String sk() {
        return key("sk");
    }

    private String key(String name) {
        return Objects.requireNonNull(keys.get(name), "every table has pk and sk")
                .s();
    }

    /** An attribute afterwards, as text; empty when there is none. */
    public String text(String name) {
        AttributeValue value = after.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    /** A whole number afterwards; zero when there is none. */
    public long number(String name) {
        AttributeValue value = after.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }
}
