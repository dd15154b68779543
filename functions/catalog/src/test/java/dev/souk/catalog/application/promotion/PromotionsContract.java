package dev.souk.catalog.application.promotion;

import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.WELCOME;
import static dev.souk.catalog.PromotionFixture.coupon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionPage;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.catalog.domain.promotion.Scope;
import dev.souk.catalog.domain.promotion.Window;
import dev.souk.kernel.Money;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of promotions keeps to. */
public abstract class PromotionsContract {

    /** An empty store. */
    protected abstract PromotionFixture empty();

    @Test
    void returns_each_kind_just_as_it_was_written() {
        var shop = empty();
        List<Benefit> benefits =
                List.of(new Benefit.Percent(15), new Benefit.Fixed(new Money(500, "EUR")), new Benefit.BuyXGetY(2, 1));
        for (Benefit benefit : benefits) {
            Promotion promotion = Promotion.activated(
                    new PromotionCode("KIND-" + benefits.indexOf(benefit)), everythingSaid(benefit));
            shop.promotions().add(promotion);
            assertThat(shop.promotions().find(promotion.code())).contains(promotion);
        }
        assertThat(shop.promotions().find(WELCOME)).isEmpty();
    }

    private static PromotionRule everythingSaid(Benefit benefit) {
        return new PromotionRule(
                "Käse",
                benefit,
                new Scope(List.of(new Sku("gouda")), List.of(new Category("cheese"))),
                new Money(2000, "EUR"),
                true,
                new Window(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00.5Z")),
                new Limits(10L, 2L));
    }

    @Test
    void replaces_only_the_version_before() {
        var shop = empty().with(CHEESE, 3L, null);
        Promotion first = shop.promotion(CHEESE);

        shop.promotions().replace(first.ended());

        assertThat(shop.promotion(CHEESE)).isEqualTo(first.ended());
        assertThatThrownBy(() -> shop.promotions().replace(first.ended())).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> shop.promotions().add(first)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() ->
                        shop.promotions().replace(coupon(WELCOME, null, null).ended()))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void lists_by_code_page_by_page_without_a_gap() {
        var shop = empty();
        for (int i = 0; i < 5; i++) {
            shop.with(new PromotionCode("CODE-" + i), null, null);
        }
        shop.promotions().replace(shop.promotion(new PromotionCode("CODE-3")).ended());

        PromotionPage first = shop.promotions().page(null, 3);
        PromotionPage second =
                shop.promotions().page(first.promotions().getLast().code(), 3);

        assertThat(first.more()).isTrue();
        assertThat(first.promotions())
                .extracting(promotion -> promotion.code().value())
                .containsExactly("CODE-0", "CODE-1", "CODE-2");
        assertThat(second.more()).isFalse();
        assertThat(second.promotions()).extracting(Promotion::isActive).containsExactly(false, true);
    }
}
