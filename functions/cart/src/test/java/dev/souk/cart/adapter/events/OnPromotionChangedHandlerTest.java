package dev.souk.cart.adapter.events;

import static dev.souk.cart.CartFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryPromotions;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnPromotionChangedHandlerTest {
    private static final PromotionCode CODE = new PromotionCode("FIVE-EURO");
    private static final Map<String, Object> FIVE_EURO = Map.of(
            "code",
            "FIVE-EURO",
            "name",
            "Five euro",
            "kind",
            "FIXED",
            "amount",
            Map.of("amount", 500, "currency", "EUR"),
            "minimumSubtotal",
            Map.of("amount", 3000, "currency", "EUR"),
            "coupon",
            true);

    private final InMemoryPromotions promotions = new InMemoryPromotions();
    private final OnPromotionChangedHandler handler =
            new OnPromotionChangedHandler(new Environment(Map.of()), promotions, promotions);

    @Test
    void keeps_a_copy_of_what_is_activated_and_ends_it() throws IOException {
        assertThat(new Messages()
                        .add("souk.catalog", "PromotionActivated", "FIVE-EURO", 1, FIVE_EURO)
                        .deliverTo(handler))
                .contains("[]");
        PromotionCopy copy = promotions.find(List.of(CODE)).getFirst();
        assertThat(copy.rule()).isNotNull();
        assertThat(copy.rule().benefit()).isEqualTo(new Fixed(500));
        assertThat(copy.rule().minimumSubtotal()).isEqualTo(3000);

        new Messages()
                .add("souk.catalog", "PromotionEnded", "FIVE-EURO", 2, Map.of("code", "FIVE-EURO"))
                .add("souk.catalog", "PromotionActivated", "FIVE-EURO", 1, FIVE_EURO)
                .deliverTo(handler);

        assertThat(promotions.find(List.of(CODE))).containsExactly(new PromotionCopy(CODE, null, 2));
    }

    @Test
    void keeps_the_category_of_a_product() throws IOException {
        Map<String, Object> milk = Map.of(
                "sku",
                MILK.value(),
                "name",
                "Whole milk",
                "category",
                "dairy",
                "price",
                Map.of("amount", 119, "currency", "EUR"));
        new Messages()
                .add("souk.catalog", "ProductPublished", MILK.value(), 1, milk)
                .deliverTo(handler);

        assertThat(promotions.of(List.of(MILK))).isEqualTo(Map.of(MILK, "dairy"));
    }

    @Test
    void hands_back_a_rule_that_makes_no_sense() throws IOException {
        Map<String, Object> odd = Map.of("code", "ODD", "name", "Odd", "kind", "PERCENT", "coupon", true);

        assertThat(new Messages()
                        .add("souk.catalog", "PromotionActivated", "ODD", 1, odd)
                        .deliverTo(handler))
                .contains("\"itemIdentifier\":\"1\"");
    }
}
