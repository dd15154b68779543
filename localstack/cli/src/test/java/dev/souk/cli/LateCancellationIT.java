package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers hear who call an order off that is not theirs to call off any more, where the period of grace is none. */
class LateCancellationIT {
    @TempDir
    Path folder;

    @Test
    void an_order_stays_as_it_is_once_it_is_too_late() {
        Path hasty = Assemblies.changed(
                Workspace.current().cloudAssembly(),
                folder.resolve("hasty"),
                "souk-dev-orders",
                template -> template.findParents("CANCELLATION_GRACE_MINUTES")
                        .forEach(variables -> ((ObjectNode) variables).put("CANCELLATION_GRACE_MINUTES", "0")));
        try (RunningStack running = RunningStack.start(hasty, folder.resolve("logs"))) {
            running.sell("quinces", 420, 10);
            refusesToCancel(running, "tok_approve", "CONFIRMED", "too-late-to-cancel");
            refusesToCancel(running, "tok_decline", "REJECTED", "order-rejected");
        }
    }

    private static void refusesToCancel(RunningStack running, String token, String status, String reason) {
        ShopClient shop = running.stack().shop();
        var journey = new OrderJourney(shop);
        OrderJourney.Quoted quoted = journey.quote(Map.of("quinces", 1));
        String order = journey.order(quoted, token, "late").orderId();
        assertThat(read(shop, quoted.token(), order).path("allowedActions")).isEmpty();

        ShopClient.Answer refused = cancel(shop, quoted.token(), order);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo(reason);
        assertThat(refused.body().path("detail").asText()).isNotBlank();
        assertThat(cancel(shop, quoted.token(), order).text()).isEqualTo(refused.text());
        new Quiescence(running.stack().edge()).await();
        assertThat(read(shop, quoted.token(), order).path("status").asText()).isEqualTo(status);
    }

    private static ShopClient.Answer cancel(ShopClient shop, String token, String order) {
        return shop.send(
                "POST", token, "/orders/%s/cancel".formatted(order), "", Map.of("idempotency-key", "too-late"));
    }

    private static JsonNode read(ShopClient shop, String token, String order) {
        return shop.get(token, "/orders/" + order).orThrow("reading the order").body();
    }
}
