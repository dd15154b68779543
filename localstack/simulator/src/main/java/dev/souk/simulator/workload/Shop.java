package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.stack.SimulatedStack;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import dev.souk.simulator.workload.Scenario.Product;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the shop, lets its customers in, and looks at the end what each of them is shown. */
public final class Shop {
    private static final String STAFF = "staff-1";

    private final Kernel kernel;
    private final SimulatedStack stack;
    private final Scenario scenario;
    private final Client client;
    private final Told told = new Told();
    private final List<String> announced = new ArrayList<>();

    public Shop(Kernel kernel, SimulatedStack stack, Scenario scenario) {
        this.kernel = kernel;
        this.stack = stack;
        this.scenario = scenario;
        this.client = new Client(stack);
    }

    /** Fills the shelves; a task of the kernel, before anything goes wrong. */
    public void open() {
        for (Product product : scenario.products()) {
            announce(product);
            if (product.stock() > 0) {
                require(201, receipt(product));
            }
        }
        if (scenario.coupons() > 0) {
            require(201, promotion());
        }
        Purchase earlier = scenario.earlier();
        if (earlier != null) {
            EarlierOrder order = EarlierOrder.of(scenario.products(), earlier, kernel.now());
            stack.store("orders", order.items());
            told.accepted("earlier", earlier.customer(), new Reply(202, order.reply()));
        }
    }

    /** Lets every customer come at their time. */
    public void admit() {
        for (int i = 0; i < scenario.purchases().size(); i++) {
            Purchase purchase = scenario.purchases().get(i);
            String name = "p" + i;
            String quote = Quotes.sign(stack.quoteSecret(), "quote-" + name, scenario, purchase, kernel.now());
            new Shopper(kernel, client, purchase, name, told).shop(quote);
        }
        Purchase earlier = scenario.earlier();
        if (earlier != null && earlier.cancelAfter() != null) {
            Shopper shopper = new Shopper(kernel, client, earlier, "earlier", told);
            kernel.after(earlier.at(), () -> shopper.cancel(EarlierOrder.ID));
        }
    }

    /** Shows each order to its owner once more; a task of the kernel, when everything is at rest. */
    public void lookBack() {
        for (String order : told.accepted()) {
            String owner = told.ownerOf(order);
            told.shown(
                    order,
                    client.send(new Request(
                            "orders-http", "GET", "/orders/{id}", Map.of("id", order), owner, "customer", "", "")));
        }
    }

    public Told told() {
        return told;
    }

    /** Ids of the events that came from outside the simulated domains. */
    public List<String> announced() {
        return List.copyOf(announced);
    }

    private Request receipt(Product product) {
        return new Request(
                "inventory-http",
                "POST",
                "/admin/stock/{sku}/receipts",
                Map.of("sku", product.sku()),
                STAFF,
                "staff",
                "receipt-" + product.sku() + "-0123456789",
                Json.write(Json.object().put("quantity", product.stock()).put("reference", "simulated")));
    }

    private Request promotion() {
        ObjectNode draft = Json.object()
                .put("name", Quotes.COUPON)
                .put("kind", "FIXED")
                .put("coupon", true)
                .put("limitTotal", scenario.coupons());
        draft.putObject("amount").put("amount", Quotes.COUPON_AMOUNT).put("currency", "EUR");
        return new Request(
                "catalog-http",
                "PUT",
                "/admin/promotions/{code}",
                Map.of("code", Quotes.COUPON),
                STAFF,
                "staff",
                "",
                Json.write(draft));
    }

    private void require(int status, Request request) {
        Reply reply = client.send(request);
        if (reply.status() != status) {
            throw new IllegalStateException(
                    "the shop could not be opened: %s answered %d %s".formatted(request, reply.status(), reply.body()));
        }
    }

    /** Tells orders and the others what a product costs, as the catalog does when it publishes one. */
    private void announce(Product product) {
        String id = "01900000-0000-7000-8000-%012d".formatted(announced.size());
        announced.add(id);
        ObjectNode detail = Json.object();
        detail.putObject("metadata")
                .put("eventId", id)
                .put("type", "ProductPublished")
                .put("schemaVersion", 1)
                .put("occurredAt", kernel.now().toString())
                .put("aggregateId", product.sku())
                .put("aggregateVersion", 1)
                .put("correlationId", "opening");
        ObjectNode data = detail.putObject("data")
                .put("sku", product.sku())
                .put("name", product.sku())
                .put("category", "simulated");
        data.putObject("price").put("amount", product.price()).put("currency", "EUR");
        ObjectNode entries = Json.object();
        entries.putArray("Entries")
                .addObject()
                .put("EventBusName", stack.busName())
                .put("Source", "souk.catalog")
                .put("DetailType", "ProductPublished")
                .put("Detail", Json.write(detail));
        stack.eventBridge().call("PutEvents", entries, new Caller.Developer());
    }
}
