package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.promotion.ProductCategories;
import dev.souk.cart.application.promotion.PromotionCopies;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.cart.domain.promotion.PromotionRule;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.catalog.PromotionActivated;
import dev.souk.events.catalog.PromotionEnded;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hears from the catalogue which promotions hold, and which category a product is in, and keeps copies to quote by. The
 * copies see to it that news may come twice and out of order.
 */
public final class OnPromotionChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnPromotionChangedHandler() {
        this(System.getenv());
    }

    public OnPromotionChangedHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private OnPromotionChangedHandler(CartModule module) {
        this(module.environment(), module.promotionCopies(), module.productCategories());
    }

    OnPromotionChangedHandler(Environment environment, PromotionCopies copies, ProductCategories categories) {
        this.function = new EventFunction(environment)
                .on(
                        PromotionActivated.class,
                        (promotion, metadata) -> copies.keep(new PromotionCopy(
                                new PromotionCode(promotion.code()), rule(promotion), metadata.aggregateVersion())))
                .on(
                        PromotionEnded.class,
                        (promotion, metadata) -> copies.keep(new PromotionCopy(
                                new PromotionCode(promotion.code()), null, metadata.aggregateVersion())))
                .on(
                        ProductPublished.class,
                        (product, metadata) -> categories.keep(
                                new Sku(product.sku()), product.category(), metadata.aggregateVersion()))
                .on(
                        ProductUpdated.class,
                        (product, metadata) -> categories.keep(
                                new Sku(product.sku()), product.category(), metadata.aggregateVersion()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static PromotionRule rule(PromotionActivated promotion) {
        MoneyAmount minimum = promotion.minimumSubtotal();
        return new PromotionRule(
                promotion.name(),
                benefit(promotion),
                all(promotion.skus()).stream().map(Sku::new).collect(Collectors.toSet()),
                all(promotion.categories()).stream().collect(Collectors.toSet()),
                minimum == null ? 0 : minimum.amount(),
                promotion.coupon(),
                promotion.startsAt(),
                promotion.endsAt());
    }

    private static Benefit benefit(PromotionActivated promotion) {
        return switch (promotion.kind()) {
            case PERCENT -> new Percent(present(promotion, promotion.percent()));
            case FIXED -> new Fixed(present(promotion, promotion.amount()).amount());
            case BUY_X_GET_Y ->
                new BuyXGetY(present(promotion, promotion.buyQuantity()), present(promotion, promotion.getQuantity()));
        };
    }

    private static <T> T present(PromotionActivated promotion, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "promotion %s must say what its kind %s needs".formatted(promotion.code(), promotion.kind()));
        }
        return value;
    }

    private static List<String> all(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
