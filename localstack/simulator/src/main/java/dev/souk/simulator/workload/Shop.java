package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.invariants.Snapshot.CommittedEvent;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.stack.SimulatedStack;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import dev.souk.simulator.workload.Scenario.Circumstances;
import dev.souk.simulator.workload.Scenario.Product;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens the shop, lets its customers in, and looks at the end what each of them is shown. */
public final class Shop {
    private static final String STAFF = "staff-1";

    private final Kernel kernel;
    private final SimulatedStack stack;
    private final Scenario scenario;
    private final Client client;
    private final Told told = new Told();
    private final PatientClient patient;
    private final List<CommittedEvent> announced = new ArrayList<>();

    public Shop(Kernel kernel, SimulatedStack stack, Scenario scenario) {
        this.kernel = kernel;
        this.stack = stack;
        this.scenario = scenario;
        this.client = new Client(stack);
        this.patient = new PatientClient(kernel, client, told);
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
            new Shopper(patient, purchase, name).shop(quote);
        }
        Purchase earlier = scenario.earlier();
        if (earlier != null && earlier.cancelAfter() != null) {
            Shopper shopper = new Shopper(patient, earlier, "earlier");
            kernel.after(earlier.at(), () -> shopper.cancel(EarlierOrder.ID));
        }
        admitOthers(scenario.circumstances());
    }

    private void admitOthers(Circumstances circumstances) {
        Staff staff = new Staff(patient);
        circumstances.refunds().forEach(refund -> kernel.after(refund.after(), () -> staff.giveBack(refund)));
        erased().ifPresent(customer ->
                kernel.after(Objects.requireNonNull(circumstances.erasure()), () -> announceErasure(customer)));
    }

    /** The customer whose account is erased in this run, if one is. */
    public Optional<String> erased() {
        return scenario.circumstances().erasure() == null
                ? Optional.empty()
                : Optional.of(scenario.purchases().getFirst().customer());
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

    /** The events that came from outside the simulated domains. */
    public List<CommittedEvent> announced() {
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
        ObjectNode data = Json.object()
                .put("sku", product.sku())
                .put("name", product.sku())
                .put("category", "simulated");
        data.putObject("price").put("amount", product.price()).put("currency", "EUR");
        announce("souk.catalog", "ProductPublished", product.sku(), data);
    }

    /** Tells everybody that a customer is gone, as accounts does. */
    private void announceErasure(String customer) {
        announce("souk.accounts", "CustomerErased", customer, Json.object().put("customerId", customer));
    }

    private void announce(String source, String type, String aggregate, ObjectNode data) {
        String id = "01900000-0000-7000-8000-%012d".formatted(announced.size());
        announced.add(new CommittedEvent(id, type));
        ObjectNode detail = Json.object();
        detail.putObject("metadata")
                .put("eventId", id)
                .put("type", type)
                .put("schemaVersion", 1)
                .put("occurredAt", kernel.now().toString())
                .put("aggregateId", aggregate)
                .put("aggregateVersion", 1)
                .put("correlationId", "opening");
        detail.set("data", data);
        ObjectNode entries = Json.object();
        entries.putArray("Entries")
                .addObject()
                .put("EventBusName", stack.busName())
                .put("Source", source)
                .put("DetailType", type)
                .put("Detail", Json.write(detail));
        stack.eventBridge().call("PutEvents", entries, new Caller.Developer());
    }
}
