package dev.souk.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Quiescence;
import dev.souk.cli.RunningStack;
import dev.souk.cli.SharedStack;
import dev.souk.cli.Workspace;
import dev.souk.cli.contract.CdnBehaviours.Behaviour;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What CloudFront relies on where it stands before the API: that what it keeps is the same for everybody and may be kept,
 * and that nothing else may. What it keeps is read from the synthesised template, and what there is to ask for from the contract.
 */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class CdnJourneyIT {
    private static final String SKU = "cdn-rice";
    private static final Pattern LIFETIME = Pattern.compile("\\b(s-maxage|max-age)=[1-9]");
    private static final Pattern SHARED_BY_NOBODY = Pattern.compile("\\b(no-store|private)\\b");

    private final CdnBehaviours cdn = CdnBehaviours.of(Workspace.current().cloudAssembly());
    private final RunningStack running;
    private final Contract contract;
    private final Wire wire;
    private final Shoppers shoppers;
    private final ValidRequests requests;

    CdnJourneyIT(RunningStack running) {
        this.running = running;
        running.sell(SKU, 199, 100);
        this.contract = Contract.of(running.stack());
        this.wire = new Wire(running.stack().state().api());
        this.shoppers = Shoppers.arrive(running.stack(), SKU, "cdn");
        this.requests = new ValidRequests(contract, shoppers);
    }

    @BeforeAll
    void letNothingChangeMeanwhile() {
        new Quiescence(running.stack().edge()).await();
    }

    @Test
    void every_behaviour_that_keeps_answers_stands_before_reads_that_may_be_kept() {
        assertThat(cdn.caching())
                .isNotEmpty()
                .allSatisfy(behaviour -> assertThat(reads().filter(operation -> behaviour.fits(operation.path())))
                        .as(behaviour.pattern())
                        .isNotEmpty());
        assertThat(reads().filter(this::isKept))
                .allSatisfy(operation ->
                        assertThat(operation.open()).as(operation.name()).isTrue())
                .allSatisfy(this::assertMayBeKept);
    }

    @Test
    void whoever_asks_gets_the_same_bytes_as_everybody_else() {
        assertThat(reads().filter(this::isKept)).allSatisfy(operation -> {
            Behaviour behaviour = behaviour(operation);
            Exchange nobody = ask(operation, Caller.ANONYMOUS);
            for (Caller caller : Caller.values()) {
                WireRequest request = request(operation, Caller.ANONYMOUS)
                        .with("cookie", "session=" + caller)
                        .with("accept-language", "de");
                String token = shoppers.tokens().getOrDefault(caller, "");
                Exchange asked =
                        wire.send(token.isEmpty() ? request : request.with("authorization", "Bearer " + token));
                assertSame(operation, asked, nobody);
            }
            assertThat(behaviour.isByCookies() || behaviour.isByHeader("authorization"))
                    .as("copies are shared: %s", operation.name())
                    .isFalse();
            String vary = nobody.header("vary");
            assertThat(vary.isBlank()
                            || Arrays.stream(vary.split(",", -1)).allMatch(name -> behaviour.isByHeader(name.strip())))
                    .as("%s varies by %s", operation.name(), vary)
                    .isTrue();
        });
    }

    @Test
    void every_query_parameter_that_changes_an_answer_tells_its_copies_apart() {
        assertThat(reads().filter(this::isKept)).allSatisfy(operation -> {
            Behaviour behaviour = behaviour(operation);
            assertThat(operation.parameters("query"))
                    .allSatisfy(parameter -> assertThat(behaviour.isByQuery(parameter.name()))
                            .as(parameter.name())
                            .isTrue());
            WireRequest plain = request(operation, Caller.ANONYMOUS);
            Exchange unknown = wire.send(plain.withTarget(plain.target() + "?utm_source=mail"));
            if (unknown.isRefused()) {
                assertThat(unknown.header("cache-control")).matches(SHARED_BY_NOBODY.asPredicate());
                assertThat(behaviour.isByQuery("utm_source"))
                        .as("a refusal must not take the place of %s", operation.name())
                        .isTrue();
            } else {
                assertSame(operation, unknown, wire.send(plain));
            }
        });
    }

    @Test
    void nothing_else_may_be_kept_by_anybody_but_who_asked() {
        assertThat(reads().filter(operation -> !isKept(operation)))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertNotKept(ask(operation, Caller.usual(operation))));
        JsonNode order = running.stack()
                .shop()
                .get(
                        shoppers.tokens().getOrDefault(Caller.OWNER, ""),
                        "/orders/" + shoppers.owned().get("/orders"))
                .body();
        String link = order.at("/links/shared").asText();
        String path = link.substring(link.indexOf("/order-links/"));
        assertThat(cdn.of(path)).as("the link is a secret").isEmpty();
        Exchange shared =
                wire.send(request(operation("getSharedOrder"), Caller.ANONYMOUS).withTarget(path));
        assertThat(shared.status()).isEqualTo(200);
        assertNotKept(shared);
    }

    @Test
    void what_is_not_there_is_not_kept_either() {
        for (String path : List.of("/products/none", "/products/none/availability", "/products/none/recommendations")) {
            Exchange missing =
                    wire.send(request(operation("getProduct"), Caller.ANONYMOUS).withTarget(path));
            assertThat(missing.status()).as(path).isEqualTo(404);
            assertNotKept(missing);
        }
    }

    private void assertMayBeKept(Operation operation) {
        Exchange first = ask(operation, Caller.ANONYMOUS);
        String tag = first.header("etag");
        assertThat(first.status()).as(operation.name()).isEqualTo(200);
        assertThat(first.header("cache-control"))
                .as(operation.name())
                .contains("public")
                .containsPattern(LIFETIME);
        assertThat(tag).as(operation.name()).matches("\"[^\"]+\"");
        assertThat(first.header("set-cookie")).as(operation.name()).isEmpty();

        Exchange again = wire.send(request(operation, Caller.ANONYMOUS).with("if-none-match", tag));
        assertThat(again.status()).as(operation.name()).isEqualTo(304);
        assertThat(again.text()).as(operation.name()).isEmpty();
        for (String header : List.of("etag", "cache-control", "content-security-policy")) {
            assertThat(again.header(header)).as(operation.name()).isEqualTo(first.header(header));
        }
        assertThat(wire.send(request(operation, Caller.ANONYMOUS).with("if-none-match", "\"0\""))
                        .status())
                .as(operation.name())
                .isEqualTo(200);
    }

    private static void assertSame(Operation operation, Exchange one, Exchange other) {
        assertThat(one.status()).as(operation.name()).isEqualTo(other.status());
        assertThat(one.response().body())
                .as(operation.name())
                .isEqualTo(other.response().body());
        for (String header : List.of("cache-control", "content-type", "content-security-policy")) {
            assertThat(one.header(header)).as(operation.name()).isEqualTo(other.header(header));
        }
    }

    private static void assertNotKept(Exchange exchange) {
        assertThat(exchange.header("cache-control"))
                .as(exchange.request().summary())
                .containsPattern(SHARED_BY_NOBODY);
    }

    private Stream<Operation> reads() {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals("GET"));
    }

    private boolean isKept(Operation operation) {
        return cdn.of(operation.path()).isPresent();
    }

    private Behaviour behaviour(Operation operation) {
        return cdn.of(operation.path()).orElseThrow();
    }

    private Operation operation(String id) {
        return reads().filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Exchange ask(Operation operation, Caller caller) {
        return wire.send(request(operation, caller));
    }

    private WireRequest request(Operation operation, Caller caller) {
        return requests.of(operation, caller, operation.body(), "cdn");
    }
}
