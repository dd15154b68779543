package dev.souk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills an empty stack with the seed catalogue and stock, through the API as staff would. */
final class Seed {
    /** Units of each product that the first delivery brings. */
    static final int STOCK = 5_000;

    private static final int PARALLEL = 4;

    private final ShopClient shop;
    private final String staffToken;

    Seed(ShopClient shop, String staffToken) {
        this.shop = shop;
        this.staffToken = staffToken;
    }

    /**
     * Publishes every product and receives stock for it. Safe to repeat: a product that exists is left alone, and a
     * receipt is recognised by its Idempotency-Key.
     *
     * @return number of products
     */
    int plant() {
        List<CatalogueItem> items = CatalogueItem.all();
        try (ExecutorService workers = Executors.newFixedThreadPool(PARALLEL)) {
            List<Callable<Object>> work = items.stream()
                    .map(item -> Executors.callable(() -> plant(item)))
                    .toList();
            for (Future<Object> planted : workers.invokeAll(work)) {
                planted.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("seeding failed", e.getCause());
        }
        return items.size();
    }

    private void plant(CatalogueItem item) {
        ObjectNode product = Edge.object();
        product.put("name", item.name()).put("description", item.description()).put("category", item.category());
        product.putObject("price").put("amount", item.price()).put("currency", "EUR");
        product.put("brand", item.brand()).put("taxClass", item.taxClass());
        ObjectNode attributes = product.putObject("attributes");
        item.attributes().forEach(attributes::put);
        ShopClient.Answer published =
                shop.send("PUT", staffToken, "/admin/products/" + item.sku(), product.toString(), Map.of());
        if (published.status() != 428) { // 428: it exists already, and nothing is to be changed
            published.orThrow("publishing " + item.sku());
        }
        String receipt = Edge.object()
                .put("quantity", STOCK)
                .put("reference", "first delivery")
                .toString();
        shop.send(
                        "POST",
                        staffToken,
                        "/admin/stock/%s/receipts".formatted(item.sku()),
                        receipt,
                        Map.of("idempotency-key", "seed-" + item.sku()))
                .orThrow("receiving stock of " + item.sku());
    }
}
