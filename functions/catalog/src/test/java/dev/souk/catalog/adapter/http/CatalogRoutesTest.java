package dev.souk.catalog.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.InMemoryPromotions;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogRoutesTest {
    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var catalog = new InMemoryCatalog();
        var cursors = new Cursors(new SignedTokens(SigningKeys.fixed("key"), Clock.systemUTC()));

        Set<String> served = new TreeSet<>(CatalogRoutes.of(catalog, catalog, catalog, cursors, Clock.systemUTC())
                .keySet());
        served.addAll(PromotionRoutes.of(new InMemoryPromotions(), cursors).keySet());

        assertThat(served).isEqualTo(Specification.operations("catalog"));
    }
}
