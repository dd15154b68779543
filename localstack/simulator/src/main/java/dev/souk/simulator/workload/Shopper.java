package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.time.Duration;
import java.util.Map;

/**
 * One customer with one purchase.
 *
 * @param name of this purchase, unique in its run
 */
record Shopper(PatientClient client, Purchase purchase, String name) {

    /** @param quote that the order is to be placed with */
    void shop(String quote) {
        Request order = order(quote);
        for (int copy = 0; copy < purchase.copies(); copy++) {
            boolean first = copy == 0;
            client.kernel().after(purchase.at(), () -> place(order, first));
        }
    }

    private void place(Request order, boolean first) {
        Reply reply = client.send(order);
        if (reply.status() == 200 || reply.status() == 202) {
            client.told().accepted(name, purchase.customer(), reply);
            Duration cancelAfter = purchase.cancelAfter();
            if (first && cancelAfter != null) {
                client.kernel().sleep(cancelAfter);
                cancel(reply.body().path("id").asText());
            }
        }
    }

    /** Asks for an order to be called off, a task of the kernel. */
    void cancel(String order) {
        Reply reply = client.send(new Request(
                "orders-http",
                "POST",
                "/orders/{id}/cancel",
                Map.of("id", order),
                purchase.customer(),
                "customer",
                "cancel-" + name + "-0123456789",
                ""));
        if (reply.status() == 200) {
            client.told().cancelled(order);
        }
    }

    private Request order(String quote) {
        ObjectNode body = Json.object().put("quote", quote).put("paymentToken", purchase.token() + "_" + name);
        body.putObject("shippingAddress")
                .put("name", "Ada")
                .put("line1", "Market Square 1")
                .put("postalCode", "10115")
                .put("city", "Berlin")
                .put("country", "DE");
        return new Request(
                "orders-http",
                "POST",
                "/orders",
                Map.of(),
                purchase.customer(),
                "customer",
                "order-" + name + "-0123456789",
                Json.write(body));
    }
}
