package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.time.Duration;
import java.util.Map;

/**
 * One customer with one purchase. A client that hears nothing useful sends the same request again, under the same key, until
 * it does; what it was told is kept for the judgement.
 */
final class Shopper {
    /** So patient that no trouble of a scenario lasts as long. */
    private static final int MAX_TRIES = 70;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Kernel kernel;
    private final Client client;
    private final Purchase purchase;
    private final String name;
    private final Told told;

    /** @param name of this purchase, unique in its run */
    Shopper(Kernel kernel, Client client, Purchase purchase, String name, Told told) {
        this.kernel = kernel;
        this.client = client;
        this.purchase = purchase;
        this.name = name;
        this.told = told;
    }

    /** @param quote that the order is to be placed with */
    void shop(String quote) {
        Request order = order(quote);
        for (int copy = 0; copy < purchase.copies(); copy++) {
            boolean first = copy == 0;
            kernel.after(purchase.at(), () -> place(order, first));
        }
    }

    private void place(Request order, boolean first) {
        Reply reply = persistently(order);
        if (reply.status() == 200 || reply.status() == 202) {
            told.accepted(name, purchase.customer(), reply);
            Duration cancelAfter = purchase.cancelAfter();
            if (first && cancelAfter != null) {
                kernel.sleep(cancelAfter);
                cancel(reply.body().path("id").asText());
            }
        }
    }

    /** Asks for an order to be called off, a task of the kernel. */
    void cancel(String order) {
        Reply reply = persistently(new Request(
                "orders-http",
                "POST",
                "/orders/{id}/cancel",
                Map.of("id", order),
                purchase.customer(),
                "customer",
                "cancel-" + name + "-0123456789",
                ""));
        if (reply.status() == 200) {
            told.cancelled(order);
        }
    }

    private Reply persistently(Request request) {
        Reply reply = client.send(request);
        for (int tries = 1; isPassing(reply) && tries < MAX_TRIES; tries++) {
            kernel.sleep(waitAfter(tries));
            reply = client.send(request);
        }
        told.answer(request, reply);
        return reply;
    }

    private static Duration waitAfter(int tries) {
        Duration wait = Duration.ofSeconds(1L << Math.min(tries, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static boolean isPassing(Reply reply) {
        return reply.status() >= 500 || reply.status() == 429;
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
