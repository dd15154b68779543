package dev.souk.catalog.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class CatalogRoutesTest {
    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var catalog = new InMemoryCatalog();
        var cursors = new Cursors(new SignedTokens(SigningKeys.fixed("key"), Clock.systemUTC()));

        assertThat(CatalogRoutes.of(catalog, catalog, cursors, Clock.systemUTC())
                        .keySet())
                .isEqualTo(Specification.operations("catalog"));
    }
}
