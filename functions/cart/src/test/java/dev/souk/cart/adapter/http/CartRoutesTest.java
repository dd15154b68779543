package dev.souk.cart.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.domain.TaxTable;
import dev.souk.lambda.fixture.Specification;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartRoutesTest {
    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var routes = new CartRoutes(
                new InMemoryCarts(),
                new InMemoryProductCopies(),
                new TaxTable(List.of()),
                quote -> "",
                token -> Optional.empty(),
                Clock.systemUTC(),
                UUID::randomUUID);

        assertThat(routes.all().keySet()).isEqualTo(Specification.operations("cart"));
    }
}
