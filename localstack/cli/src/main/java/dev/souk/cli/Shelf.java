package dev.souk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/** Puts products of one's own on sale, as staff would. */
public final class Shelf {
    private final Stack stack;
    private final Supplier<String> staff;

    /** With tokens of the development issuer. */
    public Shelf(Stack stack) {
        this(stack, () -> stack.token("seller", true));
    }

    /** @param staff a token of somebody who is staff, asked for each time it is needed */
    public Shelf(Stack stack, Supplier<String> staff) {
        this.stack = stack;
        this.staff = staff;
    }

    /**
     * Publishes one product, brings stock of it, and waits until shoppers can buy it.
     *
     * @param price in cents
     */
    public void sell(String sku, long price, int units) {
        String token = staff.get();
        ObjectNode product =
                Edge.object().put("name", sku).put("description", "for a test").put("category", "test");
        product.putObject("price").put("amount", price).put("currency", "EUR");
        stack.shop()
                .send("PUT", token, "/admin/products/" + sku, product.toString(), Map.of())
                .orThrow("publishing");
        String receipt =
                Edge.object().put("quantity", units).put("reference", "test").toString();
        stack.shop()
                .send(
                        "POST",
                        token,
                        "/admin/stock/%s/receipts".formatted(sku),
                        receipt,
                        Map.of("idempotency-key", "stock-" + sku))
                .orThrow("receiving stock");
        new Quiescence(stack.edge()).await();
    }
}
