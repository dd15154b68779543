package dev.souk.inventory.adapter.workflow;

import static dev.souk.inventory.InventoryFixture.CLOCK;
import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.ReleaseStock;
import dev.souk.inventory.application.ReserveStock;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTasksTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of());

    private final InventoryFixture shop = InventoryFixture.inMemory().with(MILK, 3);
    private final ReserveStockTask reserve =
            new ReserveStockTask(ENVIRONMENT, new ReserveStock(shop.reservations(), CLOCK));
    private final ReleaseStockTask release = new ReleaseStockTask(ENVIRONMENT, new ReleaseStock(shop.reservations()));

    @Test
    void reserve_and_release_what_the_state_machine_asks_for() throws IOException {
        assertThat(run(reserve, order("o1", 2))).isEqualTo("{\"outcome\":\"RESERVED\"}");
        assertThat(run(reserve, order("o2", 2)))
                .isEqualTo("{\"outcome\":\"OUT_OF_STOCK\",\"missing\":[\"whole-milk\"]}");
        assertThat(run(release, giveUp("o1"))).isEqualTo("{\"outcome\":\"RELEASED\"}");
        assertThat(run(release, giveUp("o2"))).isEqualTo("{\"outcome\":\"NOTHING_HELD\"}");
    }

    @Test
    void refuse_an_order_that_was_given_up_before() throws IOException {
        assertThat(run(release, giveUp("o1"))).isEqualTo("{\"outcome\":\"NOTHING_HELD\"}");
        assertThat(run(reserve, order("o1", 2))).isEqualTo("{\"outcome\":\"REFUSED\"}");
    }

    @Test
    void add_up_lines_of_the_same_product() throws IOException {
        String twice = """
                {"orderId":"o1","lines":[{"sku":"whole-milk","quantity":2},{"sku":"whole-milk","quantity":2}],
                 "correlationId":"c"}""";

        assertThat(run(reserve, twice)).contains("OUT_OF_STOCK");
    }

    @Test
    void fail_on_input_of_another_shape() {
        assertThatThrownBy(
                        () -> run(reserve, "{\"orderId\":\"o1\",\"lines\":[],\"surprise\":1,\"correlationId\":\"c\"}"))
                .isInstanceOf(BadJson.class);
        assertThatThrownBy(() -> run(reserve, "{\"orderId\":\"o1\",\"lines\":[],\"correlationId\":\"c\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one line");
    }

    private static String order(String id, int quantity) {
        return "{\"orderId\":\"%s\",\"lines\":[{\"sku\":\"whole-milk\",\"quantity\":%d}],\"correlationId\":\"c\"}"
                .formatted(id, quantity);
    }

    private static String giveUp(String id) {
        return "{\"orderId\":\"%s\",\"reason\":\"PAYMENT_DECLINED\",\"correlationId\":\"c\"}".formatted(id);
    }

    private static String run(RequestStreamHandler task, String input) throws IOException {
        var output = new ByteArrayOutputStream();
        task.handleRequest(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
