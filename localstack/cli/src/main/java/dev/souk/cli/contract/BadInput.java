package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Stack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that careless programs take, put into every place of every operation: OWASP API3 (fields that are not the
 * client's to set) and API8 (input that is not what it should be). Where the fuzzer draws, this goes through.
 */
public final class BadInput {
    private final Contract contract;
    private final Conformance conformance;
    private final Wire wire;
    private final ValidRequests requests;
    private final Shoppers shoppers;
    private final String run;
    private int sent;

    private BadInput(Stack stack, Contract contract, Shoppers shoppers, String run) {
        this.contract = contract;
        this.conformance = new Conformance(contract);
        this.wire = new Wire(stack.state().api());
        this.requests = new ValidRequests(contract, shoppers);
        this.shoppers = shoppers;
        this.run = run;
    }

    /**
     * Tables with customers of their own.
     *
     * @param sku a product that is on sale
     * @param run makes the customers of this run its own
     */
    public static BadInput of(Stack stack, String sku, String run) {
        return new BadInput(stack, Contract.of(stack), Shoppers.arrive(stack, sku, run), run);
    }

    /**
     * One request.
     *
     * @param what was wrong with it
     * @param violations empty when the answer is as it should be
     */
    public record Case(String operation, String what, int status, List<String> violations) {}

    /** Each field that only answers have, in each object of each body; none may be taken, and none passed over. */
    public List<Case> foreignFields() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : withBody()) {
            JsonNode example = requests.exampleBody(operation);
            for (String object : Places.objects(example)) {
                for (String name : BodyMutations.FOREIGN_FIELDS) {
                    JsonNode body = example.deepCopy();
                    ObjectNode place = (ObjectNode) body.at(object);
                    if (!place.has(name)) {
                        place.set(name, JsonNodeFactory.instance.numberNode(1));
                        refusedIfWrong(operation, body, object + "/" + name, cases);
                    }
                }
            }
        }
        return cases;
    }

    /** Each hostile value in each field of each body, each broken body, and each hostile value in each path. */
    public List<Case> hostileValues() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : withBody()) {
            JsonNode example = requests.exampleBody(operation);
            for (String field : Places.fields(example)) {
                for (JsonNode value : HostileValues.insteadOf(example.at(field))) {
                    JsonNode body = example.deepCopy();
                    Places.set(body, field, value);
                    String shown = value.toString();
                    String what = "%s is %s".formatted(field, shown.substring(0, Math.min(40, shown.length())));
                    refusedIfWrong(operation, body, what, cases);
                }
            }
            for (BodyMutations.Raw raw : BodyMutations.broken(example)) {
                WireRequest request =
                        request(operation, example).withBody(raw.content().all());
                cases.add(judged(operation, request, raw.what(), true));
            }
        }
        contract.operations().forEach(operation -> paths(operation, cases));
        return cases;
    }

    private void paths(Operation operation, List<Case> cases) {
        for (Parameter parameter : operation.parameters("path")) {
            String value = ValidRequests.encoded(shoppers.value(operation, parameter));
            HostileValues.segments().stream()
                    // An HTTP server refuses an encoded NUL itself, in its own words, before any gateway sees it.
                    .filter(segment -> !segment.contains("%00"))
                    .forEach(segment -> {
                        WireRequest request = request(operation, requests.exampleBody(operation));
                        String target = request.target().replace("/" + value, "/" + segment);
                        String what = "{%s} is %s"
                                .formatted(parameter.name(), segment.substring(0, Math.min(40, segment.length())));
                        cases.add(judged(operation, request.withTarget(target), what, true));
                    });
        }
    }

    private List<Operation> withBody() {
        return contract.operations().stream().filter(Operation::takesBody).toList();
    }

    private void refusedIfWrong(Operation operation, JsonNode body, String what, List<Case> cases) {
        boolean wrong =
                !contract.violations(operation.body().path("schema"), body).isEmpty();
        WireRequest request = request(operation, body);
        cases.add(judged(operation, request, what, wrong));
    }

    private WireRequest request(Operation operation, JsonNode body) {
        sent++;
        return requests.of(operation, Caller.usual(operation), body, "%s-%d".formatted(run, sent));
    }

    private Case judged(Operation operation, WireRequest request, String what, boolean mustBeRefused) {
        Exchange exchange = wire.send(request);
        List<String> violations = new ArrayList<>(conformance.violations(operation, exchange));
        if (mustBeRefused && !exchange.isRefused()) {
            String body = new String(request.body().all(), StandardCharsets.UTF_8);
            violations.add("expected a refusal, got %d to %s"
                    .formatted(exchange.status(), body.substring(0, Math.min(300, body.length()))));
        }
        return new Case(operation.name(), what, exchange.status(), violations);
    }
}
