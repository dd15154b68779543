package dev.souk.statemachines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every file of {@code checkout/cases} through the interpreter, with three different draws of jitter. */
class CheckoutCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("checkout", "cases");
    private static final long[] SEEDS = {1, 20_260_301, 77};

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void case_runs_as_it_expects(String file) throws IOException {
        JsonNode given = JSON.readTree(CASES.resolve(file).toFile());
        for (long seed : SEEDS) {
            CaseRun run = CaseRun.of(Checkout.definition(), given, Checkout.input(given), seed);
            check(
                    given.get("expect"),
                    run,
                    "%s, seed %d: %s".formatted(file, seed, given.path("case").asText()));
        }
    }

    @Test
    void happy_path_costs_six_transitions_at_most() throws IOException {
        JsonNode happy = JSON.readTree(CASES.resolve("happy.json").toFile());
        assertThat(CaseRun.of(Checkout.definition(), happy, Checkout.input(happy), 1)
                        .visited())
                .hasSizeLessThanOrEqualTo(6);
    }

    /** Whether the order says that it has no coupons, or comes from before there were any. */
    @Test
    void orders_without_coupons_pay_no_transition_for_them() throws IOException {
        for (String file : files()) {
            JsonNode given = JSON.readTree(CASES.resolve(file).toFile());
            if (!given.has("coupons")) {
                List<String> visited = CaseRun.of(Checkout.definition(), given, Checkout.input(), 1)
                        .visited();
                assertThat(visited)
                        .as(file)
                        .noneMatch(state -> state.contains("Coupons"))
                        .isEqualTo(CaseRun.of(Checkout.definition(), given, Checkout.input(given), 1)
                                .visited());
            }
        }
    }

    @Test
    void coupons_cost_two_transitions_each_way() throws IOException {
        JsonNode redeemed = JSON.readTree(CASES.resolve("coupons-redeemed.json").toFile());
        assertThat(CaseRun.of(Checkout.definition(), redeemed, Checkout.input(redeemed), 1)
                        .visited())
                .hasSize(8);
        JsonNode refused = JSON.readTree(CASES.resolve("coupon-refused.json").toFile());
        JsonNode outOfStock = JSON.readTree(CASES.resolve("out-of-stock.json").toFile());
        assertThat(CaseRun.of(Checkout.definition(), refused, Checkout.input(refused), 1)
                        .visited())
                .hasSize(CaseRun.of(Checkout.definition(), outOfStock, Checkout.input(outOfStock), 1)
                                .visited()
                                .size()
                        + 4);
    }

    @Test
    void cases_together_visit_every_state() throws IOException {
        Set<String> visited = new HashSet<>();
        for (String file : files()) {
            JsonNode given = JSON.readTree(CASES.resolve(file).toFile());
            visited.addAll(CaseRun.of(Checkout.definition(), given, Checkout.input(given), 1)
                    .visited());
        }
        Set<String> states = new HashSet<>();
        Checkout.states().fieldNames().forEachRemaining(states::add);
        assertThat(visited).isEqualTo(states);
    }

    private static void check(JsonNode expect, CaseRun run, String about) {
        List<String> visited = new ArrayList<>();
        expect.get("visited").forEach(state -> visited.add(state.textValue()));
        assertThat(run.visited()).as(about).isEqualTo(visited);
        expect.path("attempts")
                .properties()
                .forEach(attempts -> assertThat(run.payloads(attempts.getKey()))
                        .as(about + ", calls of " + attempts.getKey())
                        .hasSize(attempts.getValue().asInt()));
        expect.path("calls").properties().forEach(calls -> checkCalls(calls.getValue(), calls.getKey(), run, about));
        checkEnd(expect, run.description(), about);
    }

    private static void checkCalls(JsonNode expected, String state, CaseRun run, String about) {
        List<JsonNode> payloads = run.payloads(state);
        for (int call = 0; call < expected.size(); call++) {
            JsonNode payload = payloads.get(call);
            expected.get(call)
                    .properties()
                    .forEach(field -> assertThat(payload.get(field.getKey()))
                            .as("%s, field %s of the payload of %s: %s", about, field.getKey(), state, payload)
                            .isEqualTo(field.getValue()));
        }
    }

    private static void checkEnd(JsonNode expect, JsonNode execution, String about) {
        assertThat(execution.path("status")).as(about).isEqualTo(expect.get("status"));
        for (String field : List.of("error", "cause")) {
            if (expect.has(field)) {
                assertThat(execution.path(field)).as(about).isEqualTo(expect.get(field));
            }
        }
        if (expect.has("output")) {
            assertThat(execution.path("output").asText())
                    .as(about)
                    .isEqualTo(expect.get("output").toString());
        }
    }
}
