package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Stack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Every operation of the contract called by everyone who may and may not: the test of OWASP API1 (object level) and API5
 * (function level authorisation), generated from what the contract says of roles.
 */
public final class AccessMatrix {
    /** Reading comes before changing, and deleting last, so that the owner's things are there as long as they are needed. */
    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Contract contract;
    private final Wire wire;
    private final Shoppers shoppers;
    private final ValidRequests requests;
    private final String run;

    private AccessMatrix(Contract contract, Wire wire, Shoppers shoppers, String run) {
        this.contract = contract;
        this.wire = wire;
        this.shoppers = shoppers;
        this.requests = new ValidRequests(contract, shoppers);
        this.run = run;
    }

    /**
     * A matrix of its own customers and their things.
     *
     * @param sku a product that is on sale
     * @param run makes the customers of this run its own
     */
    public static AccessMatrix of(Stack stack, String sku, String run) {
        return new AccessMatrix(
                Contract.of(stack), new Wire(stack.state().api()), Shoppers.arrive(stack, sku, run), run);
    }

    /**
     * One cell.
     *
     * @param expected in words
     * @param violations empty when the answer is as expected
     */
    public record Cell(String operation, String caller, String expected, int status, List<String> violations) {}

    /** Tries every cell: first all who may not, then those who may. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        List<Operation> ordered = contract.operations().stream()
                .sorted(Comparator.<Operation>comparingInt(operation -> ORDER.indexOf(operation.method()))
                        // The longest path first: who erases an account has nothing left to call with.
                        .thenComparingInt(operation -> -operation.path().length()))
                .toList();
        for (Operation operation : ordered) {
            Arrays.stream(Caller.values())
                    .filter(caller -> caller != Caller.OWNER)
                    .forEach(caller -> cells.add(cell(operation, caller)));
        }
        ordered.forEach(operation -> cells.add(cell(operation, Caller.OWNER)));
        return cells;
    }

    private Cell cell(Operation operation, Caller caller) {
        JsonNode body = requests.exampleBody(operation);
        WireRequest request = requests.of(operation, caller, body, "%s-%s-%s".formatted(run, operation.id(), caller));
        Exchange exchange = wire.send(request);
        List<String> violations = new ArrayList<>(new Conformance(contract).violations(operation, exchange));
        Expectation expected = Expectation.of(operation, caller);
        if (!expected.accepts(exchange.status())) {
            violations.add("got %d: %s".formatted(exchange.status(), exchange.text()));
        }
        if (expected == Expectation.NOT_FOUND) {
            violations.addAll(differencesToMissing(operation, request, exchange));
        }
        return new Cell(operation.name(), caller.name(), expected.words(), exchange.status(), violations);
    }

    /** What is somebody else's must look exactly like what does not exist. */
    private List<String> differencesToMissing(Operation operation, WireRequest request, Exchange ofOther) {
        String target = request.target();
        for (String id : shoppers.owned().values()) {
            target = target.replace(id, Shoppers.MISSING_ID);
        }
        Exchange ofMissing = wire.send(request.withTarget(target));
        JsonNode expected = withoutIds(ofMissing);
        JsonNode found = withoutIds(ofOther);
        return ofMissing.status() == ofOther.status() && expected.equals(found)
                ? List.of()
                : List.of("%s of somebody else differs from one that is missing: %s and %s"
                        .formatted(operation.path(), found, expected));
    }

    private JsonNode withoutIds(Exchange exchange) {
        JsonNode body = exchange.json();
        if (body instanceof ObjectNode problem) {
            problem.remove("instance");
            String detail = problem.path("detail").asText().replace(Shoppers.MISSING_ID, "{id}");
            for (String id : shoppers.owned().values()) {
                detail = detail.replace(id, "{id}");
            }
            problem.put("detail", detail);
        }
        return body;
    }

    /** What the contract lets a caller expect. */
    private enum Expectation {
        ALLOWED("neither 401, 403 nor 404"),
        OPEN("neither 401 nor 403"),
        UNAUTHORIZED("401"),
        FORBIDDEN("403"),
        NOT_FOUND("the same as if it did not exist");

        private final String words;

        Expectation(String words) {
            this.words = words;
        }

        static Expectation of(Operation operation, Caller caller) {
            if (operation.open()) {
                return OPEN;
            }
            if (caller == Caller.ANONYMOUS) {
                return UNAUTHORIZED;
            }
            if (!operation.roles().contains(caller.role())) {
                return FORBIDDEN;
            }
            if (operation.isOwned()) {
                return caller == Caller.OWNER ? ALLOWED : NOT_FOUND;
            }
            return OPEN;
        }

        boolean accepts(int status) {
            return switch (this) {
                case ALLOWED -> status != 401 && status != 403 && status != 404 && status < 500;
                case OPEN -> status != 401 && status != 403 && status < 500;
                case UNAUTHORIZED -> status == 401;
                case FORBIDDEN -> status == 403;
                // A body that is wrong may be refused before anybody looks whose the resource is.
                case NOT_FOUND -> status == 404 || status == 400;
            };
        }

        String words() {
            return words;
        }
    }
}
