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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What a read costs, counted by the table itself: the same among twenty products and among a thousand, or as many as
 * {@code -Dsouk.products=100000} says.
 */
class ReadCostIT {
    private static final int MANY = Integer.getInteger("souk.products", 1_000);
    private static final String COPIED = "sku-00005";
    private static final int BATCH = 25;

    private final TestTable table = TestTable.create();
    private final List<Double> consumed = new ArrayList<>();

    @Test
    void a_read_costs_the_same_however_many_products_there_are() {
        var ports = DynamoDbCatalog.over(table);
        IntStream.range(0, 20).forEach(i -> ports.products().save(created(product("sku-%05d".formatted(i), DAIRY))));
        List<Double> few = costs();
        copy(20, MANY);

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

    /** Writes what the catalogue wrote of one product for others as well; through the catalogue it would take hours. */
    private void copy(int from, int to) {
        List<Map<String, AttributeValue>> items =
                table
                        .client()
                        .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                        .items()
                        .stream()
                        .filter(item -> item.toString().contains(COPIED))
                        .toList();
        assertThat(items).as("what is written of a product").isNotEmpty();
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String sku = "sku-%05d".formatted(i);
            for (Map<String, AttributeValue> item : items) {
                writes.add(WriteRequest.builder()
                        .putRequest(put -> put.item(of(sku, item)))
                        .build());
                if (writes.size() == BATCH) {
                    write(writes);
                }
            }
        }
        write(writes);
    }

    private void write(List<WriteRequest> writes) {
        if (!writes.isEmpty()) {
            var written = table.client()
                    .batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), List.copyOf(writes))));
            assertThat(written.unprocessedItems()).isEmpty();
            writes.clear();
        }
    }

    private static Map<String, AttributeValue> of(String sku, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> copy = new HashMap<>();
        item.forEach((name, value) -> copy.put(
                name, value.s() == null ? value : AttributeValue.fromS(value.s().replace(COPIED, sku))));
        return copy;
    }

    /** The table's client, which asks for and notes what each read consumes. */
    private DynamoDbClient counting() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().endsWith("Paginator")) {
                            return InvocationHandler.invokeDefault(proxy, method, arguments);
                        }
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
