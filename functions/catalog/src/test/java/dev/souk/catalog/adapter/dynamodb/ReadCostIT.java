package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a read costs, counted by the table itself: the same among twenty products and among three hundred. */
class ReadCostIT {
    private final TestTable table = TestTable.create();
    private final List<Double> consumed = new ArrayList<>();

    @Test
    void a_read_costs_the_same_however_many_products_there_are() {
        fill(0, 20);
        List<Double> few = costs();
        fill(20, 300);

        assertThat(costs()).isEqualTo(few);
        assertThat(few.getFirst()).as("one product").isEqualTo(0.5);
        assertThat(few.get(1)).as("a page of ten").isLessThanOrEqualTo(1);
    }

    private List<Double> costs() {
        Storefront storefront =
                new DynamoDbStorefront(this::counting, table.name(), new CurrentGeneration(new SteppingClock()));
        storefront.product(new Sku("sku-00005"));
        consumed.clear();
        storefront.product(new Sku("sku-00005"));
        double product = total();
        storefront.page(Listing.of(DAIRY), null, 10);
        double page = total();
        storefront.page(Listing.ALL, new Sku("sku-00003"), 10);
        return List.of(product, page, total());
    }

    private double total() {
        double sum = consumed.stream().mapToDouble(Double::doubleValue).sum();
        consumed.clear();
        return sum;
    }

    private void fill(int from, int to) {
        var ports = DynamoDbCatalog.over(table);
        IntStream.range(from, to).forEach(i -> ports.products().save(created(product("sku-%05d".formatted(i), DAIRY))));
    }

    /** The table's client, which asks for and notes what each read consumes. */
    private DynamoDbClient counting() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    try {
                        return switch (arguments[0]) {
                            case GetItemRequest get -> noted(get);
                            case QueryRequest query -> noted(query);
                            case Consumer<?> _ -> InvocationHandler.invokeDefault(proxy, method, arguments);
                            default -> method.invoke(table.client(), arguments);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private GetItemResponse noted(GetItemRequest request) {
        GetItemResponse response = table.client()
                .getItem(request.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build());
        consumed.add(response.consumedCapacity().capacityUnits());
        return response;
    }

    private QueryResponse noted(QueryRequest request) {
        QueryResponse response = table.client()
                .query(request.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build());
        consumed.add(response.consumedCapacity().capacityUnits());
        return response;
    }
}
