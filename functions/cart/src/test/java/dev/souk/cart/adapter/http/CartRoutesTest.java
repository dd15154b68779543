package dev.souk.cart.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.InMemoryPromotions;
import dev.souk.cart.application.EnterCoupon;
import dev.souk.cart.application.ViewCart;
import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.domain.TaxTable;
import dev.souk.lambda.fixture.Specification;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartRoutesTest {
    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var promotions = new InMemoryPromotions();
        var applied = new ApplyPromotions(promotions, promotions, promotions, Clock.systemUTC());
        var view = new ViewCart(new InMemoryCarts(), new InMemoryProductCopies(), Clock.systemUTC());
        var routes = new CartRoutes(
                new InMemoryCarts(),
                new InMemoryProductCopies(),
                applied,
                new TaxTable(List.of()),
                quote -> "",
                token -> Optional.empty(),
                Clock.systemUTC(),
                UUID::randomUUID);

        Set<String> served = new TreeSet<>(routes.all().keySet());
        served.addAll(CouponRoutes.of(new EnterCoupon(view, promotions, applied, Clock.systemUTC()))
                .keySet());
        assertThat(served).isEqualTo(Specification.operations("cart"));
    }
}
