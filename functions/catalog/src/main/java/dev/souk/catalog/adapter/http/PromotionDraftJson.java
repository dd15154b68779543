package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Benefit.BuyXGetY;
import dev.souk.catalog.domain.promotion.Benefit.Fixed;
import dev.souk.catalog.domain.promotion.Benefit.Percent;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.catalog.domain.promotion.Scope;
import dev.souk.catalog.domain.promotion.Window;
import dev.souk.kernel.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What staff send to say what a promotion is; refuses what is none, so that the reader can point at it. */
record PromotionDraftJson(
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Integer percent,
        @Nullable Money amount,
        @Nullable Integer buyQuantity,
        @Nullable Integer getQuantity,
        @Nullable List<@Nullable String> skus,
        @Nullable List<@Nullable String> categories,
        @Nullable Money minimumSubtotal,
        @Nullable Boolean coupon,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable Long limitTotal,
        @Nullable Long limitPerCustomer) {

    /** How the discount is computed; each kind takes fields of its own and no others. */
    enum Kind {
        PERCENT,
        FIXED,
        BUY_X_GET_Y
    }

    /** @throws IllegalArgumentException when a field is missing, makes no promotion or belongs to another kind */
    PromotionDraftJson {
        requireOwn(kind, Kind.PERCENT, "percent", percent);
        requireOwn(kind, Kind.FIXED, "amount", amount);
        requireOwn(kind, Kind.BUY_X_GET_Y, "buyQuantity", buyQuantity);
        requireOwn(kind, Kind.BUY_X_GET_Y, "getQuantity", getQuantity);
        present("name", name);
        present("coupon", coupon);
        Objects.requireNonNull(benefit(kind, percent, amount, buyQuantity, getQuantity));
        Objects.requireNonNull(scope(skus, categories));
        Objects.requireNonNull(window(startsAt, endsAt));
        Objects.requireNonNull(limits(limitTotal, limitPerCustomer));
    }

    /** @throws IllegalArgumentException when the fields do not go together */
    PromotionRule rule() {
        return new PromotionRule(
                present("name", name),
                benefit(kind, percent, amount, buyQuantity, getQuantity),
                scope(skus, categories),
                minimumSubtotal,
                present("coupon", coupon),
                window(startsAt, endsAt),
                limits(limitTotal, limitPerCustomer));
    }

    private static Benefit benefit(
            @Nullable Kind kind,
            @Nullable Integer percent,
            @Nullable Money amount,
            @Nullable Integer buy,
            @Nullable Integer get) {
        return switch (present("kind", kind)) {
            case PERCENT -> new Percent(present("percent", percent));
            case FIXED -> new Fixed(present("amount", amount));
            case BUY_X_GET_Y -> new BuyXGetY(present("buyQuantity", buy), present("getQuantity", get));
        };
    }

    private static Scope scope(@Nullable List<@Nullable String> skus, @Nullable List<@Nullable String> categories) {
        return new Scope(each("skus", skus, Sku::new), each("categories", categories, Category::new));
    }

    private static Window window(@Nullable String startsAt, @Nullable String endsAt) {
        return new Window(moment("startsAt", startsAt), moment("endsAt", endsAt));
    }

    private static Limits limits(@Nullable Long total, @Nullable Long perCustomer) {
        return new Limits(total, perCustomer);
    }

    private static <T> List<T> each(String field, @Nullable List<@Nullable String> texts, Function<String, T> type) {
        return texts == null
                ? List.of()
                : texts.stream().map(text -> type.apply(present(field, text))).toList();
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s must be a time like 2026-03-01T12:00:00Z".formatted(field), e);
        }
    }

    private static void requireOwn(@Nullable Kind kind, Kind owner, String field, @Nullable Object value) {
        if (value != null && kind != owner) {
            throw new IllegalArgumentException("%s belongs to kind %s, got %s".formatted(field, owner, kind));
        }
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be present, got nothing".formatted(field));
        }
        return value;
    }
}
