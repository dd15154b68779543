package dev.souk.events.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion holds from now on, as it is described here; an earlier description of the same code is replaced.
 *
 * @param code what staff and shoppers call it; a coupon is entered under this code
 * @param name what shoppers read
 * @param kind how the discount is computed
 * @param percent PERCENT: how much of the price is taken off
 * @param amount FIXED: what is taken off
 * @param buyQuantity BUY_X_GET_Y: how many units have to be paid for
 * @param getQuantity BUY_X_GET_Y: how many units are free then
 * @param skus products that it is about; without these and categories, everything
 * @param categories categories that it is about
 * @param minimumSubtotal how much of what it is about has to be in the cart
 * @param coupon whether it has to be entered, or holds by itself
 * @param startsAt from when on it holds; at once when absent
 * @param endsAt from when on it holds no more; open when absent
 * @param limitTotal how many orders may redeem it
 * @param limitPerCustomer how many orders of one customer may redeem it
 */
public record PromotionActivated(
        String code,
        String name,
        Kind kind,
        @Nullable Integer percent,
        @Nullable MoneyAmount amount,
        @Nullable Integer buyQuantity,
        @Nullable Integer getQuantity,
        @Nullable List<String> skus,
        @Nullable List<String> categories,
        @Nullable MoneyAmount minimumSubtotal,
        Boolean coupon,

        @JsonFormat(shape = JsonFormat.Shape.STRING, lenient = OptBoolean.FALSE) @Nullable
        Instant startsAt,

        @JsonFormat(shape = JsonFormat.Shape.STRING, lenient = OptBoolean.FALSE) @Nullable
        Instant endsAt,

        @Nullable Long limitTotal,
        @Nullable Long limitPerCustomer)
        implements EventData {
    private static final int MAX_PERCENT = 100;
    private static final int MAX_QUANTITY = 99;

    /** How a discount is computed. */
    public enum Kind {
        /** A share of the price. */
        PERCENT,
        /** An amount. */
        FIXED,
        /** Of so many units bought, some are free. */
        BUY_X_GET_Y
    }

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PromotionActivated {
        Require.text("code", code);
        Require.text("name", name);
        Require.present("kind", kind);
        requireWithin("percent", percent, MAX_PERCENT);
        requireWithin("buyQuantity", buyQuantity, MAX_QUANTITY);
        requireWithin("getQuantity", getQuantity, MAX_QUANTITY);
        skus = texts("skus", skus);
        categories = texts("categories", categories);
        Require.present("coupon", coupon);
        requirePositive("limitTotal", limitTotal);
        requirePositive("limitPerCustomer", limitPerCustomer);
    }

    private static void requireWithin(String field, @Nullable Integer value, int max) {
        if (value != null && (value < 1 || value > max)) {
            throw new IllegalArgumentException("%s must be between 1 and %d, got %d".formatted(field, max, value));
        }
    }

    private static void requirePositive(String field, @Nullable Long value) {
        if (value != null) {
            Require.atLeastOne(field, value);
        }
    }

    private static @Nullable List<String> texts(String field, @Nullable List<String> values) {
        if (values == null) {
            return null;
        }
        values.forEach(value -> Require.text(field, value));
        return List.copyOf(values);
    }
}
