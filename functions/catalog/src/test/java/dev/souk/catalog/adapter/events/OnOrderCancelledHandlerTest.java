package dev.souk.catalog.adapter.events;

import static dev.souk.catalog.PromotionFixture.ADA;
import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.RedeemCoupons;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnOrderCancelledHandlerTest {
    private final PromotionFixture shop = PromotionFixture.inMemory().with(CHEESE, 1L, null);
    private final OnOrderCancelledHandler handler =
            new OnOrderCancelledHandler(new Environment(Map.of()), new ReleaseCoupons(shop.redemptions()));

    @Test
    void gives_the_coupons_back_once() throws IOException {
        new RedeemCoupons(shop.promotions(), shop.redemptions(), new SteppingClock())
                .handle(ORDER, ADA, List.of(CHEESE));

        assertThat(deliver(List.of("CHEESE-20"))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(deliver(List.of("CHEESE-20"))).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
    }

    @Test
    void leaves_nothing_behind_for_an_order_without_coupons() throws IOException {
        assertThat(deliver(List.of())).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(shop.redemptions().find(ORDER)).isEmpty();
    }

    private String deliver(List<String> coupons) throws IOException {
        byte[] batch = Json.write(Map.of("Records", List.of(Map.of("messageId", "1", "body", cancelled(coupons)))))
                .getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String cancelled(List<String> coupons) {
        var metadata = Map.of(
                "eventId",
                "0190a6f0-0000-7000-8000-000000000001",
                "type",
                "OrderCancelled",
                "schemaVersion",
                1,
                "occurredAt",
                "2026-03-01T10:00:00Z",
                "aggregateId",
                ORDER.value(),
                "aggregateVersion",
                3,
                "correlationId",
                "correlation-1");
        var data = Map.of(
                "orderId", ORDER.value(),
                "customerId", ADA.value(),
                "cartId", "cart-1",
                "lines", List.of(Map.of("sku", "gouda", "quantity", 1)),
                "total", Map.of("amount", 900, "currency", "EUR"),
                "reason", "CUSTOMER_REQUEST",
                "coupons", coupons);
        return Json.write(Map.of(
                "source", "souk.orders",
                "detail-type", "OrderCancelled",
                "detail", Map.of("metadata", metadata, "data", data)));
    }
}
