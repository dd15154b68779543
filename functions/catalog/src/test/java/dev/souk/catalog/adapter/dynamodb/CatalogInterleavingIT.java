package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.lambda.fixture.TestTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What happens between another one's reading and writing, case by case: the writer notices and decides anew. */
class CatalogInterleavingIT {
    private static final ProductChange MOVED = changed(milk(), details("Milk roll", BAKERY, 99));

    private final TestTable table = TestTable.create();
    private final CatalogPorts others = DynamoDbCatalog.over(table);
    private final Deque<Runnable> inBetween = new ArrayDeque<>();
    private final CatalogPorts ports = DynamoDbCatalog.over(interrupted(), table.name());

    @Test
    void publishes_with_the_availability_that_became_known_meanwhile() {
        inBetween.add(() -> others.availabilities().record(MILK, Availability.LOW, 1));
        inBetween.add(() -> others.availabilities().record(MILK, Availability.IN_STOCK, 2));

        ports.products().save(created(milk()));

        assertThat(inBetween).isEmpty();
        assertShown(Card.of(milk(), Availability.IN_STOCK), Listing.of(DAIRY), Listing.of(BAKERY));
    }

    @Test
    void moves_with_the_availability_that_became_known_meanwhile() {
        others.products().save(created(milk()));
        others.availabilities().record(MILK, Availability.IN_STOCK, 1);
        inBetween.add(() -> others.availabilities().record(MILK, Availability.OUT, 2));

        ports.products().save(MOVED);

        assertThat(inBetween).isEmpty();
        assertShown(Card.of(MOVED.after(), Availability.OUT), Listing.of(BAKERY), Listing.of(DAIRY));
    }

    @Test
    void shows_news_on_a_card_that_was_published_meanwhile() {
        inBetween.add(() -> others.products().save(created(milk())));

        ports.availabilities().record(MILK, Availability.LOW, 1);

        assertThat(inBetween).isEmpty();
        assertShown(Card.of(milk(), Availability.LOW), Listing.of(DAIRY), Listing.of(BAKERY));
    }

    @Test
    void shows_news_on_a_card_that_moved_meanwhile_and_leaves_none_where_it_was() {
        others.products().save(created(milk()));
        inBetween.add(() -> others.products().save(MOVED));

        ports.availabilities().record(MILK, Availability.LOW, 1);

        assertThat(inBetween).isEmpty();
        assertShown(Card.of(MOVED.after(), Availability.LOW), Listing.of(BAKERY), Listing.of(DAIRY));
        assertThat(table.items())
                .filteredOn(item -> String.valueOf(item.get("pk")).contains("L#"))
                .hasSize(2);
    }

    private void assertShown(Card card, Listing in, Listing notIn) {
        assertThat(others.storefront().page(in, null, 10).cards()).containsExactly(card);
        assertThat(others.storefront().page(Listing.ALL, null, 10).cards()).containsExactly(card);
        assertThat(others.storefront().page(notIn, null, 10).cards()).isEmpty();
    }

    /** The table's client, which lets others act before each of its first transactions. */
    private DynamoDbClient interrupted() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transactWriteItems") && !inBetween.isEmpty()) {
                        inBetween.removeFirst().run();
                    }
                    try {
                        return method.invoke(table.client(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
