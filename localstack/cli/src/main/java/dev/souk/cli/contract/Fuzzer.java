package dev.souk.cli.contract;

import dev.souk.cli.Quiescence;
import dev.souk.cli.Stack;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Sends requests drawn from the contract, right ones and wrong ones, and holds every answer to it. Wrong requests come in
 * rounds of their own: the tables must hold the same before and after a round.
 */
public final class Fuzzer {
    private static final int ROUND = 100;
    private static final int PARALLEL = 4;
    /** Erasing the account would leave the owner without a right to anything. */
    private static final String LAST_OPERATION = "DELETE /me";

    private final Stack stack;
    private final Contract contract;
    private final Conformance conformance;
    private final Wire wire;
    private final String sku;
    private final long seed;

    /** @param sku a product that is on sale */
    public Fuzzer(Stack stack, String sku, long seed) {
        this.stack = stack;
        this.contract = Contract.of(stack);
        this.conformance = new Conformance(contract);
        this.wire = new Wire(stack.state().api());
        this.sku = sku;
        this.seed = seed;
    }

    /**
     * Sends this many requests, half of them right.
     *
     * @param progress told how many were sent
     */
    public FuzzReport run(int requests, IntConsumer progress) {
        FuzzReport report = new FuzzReport(seed);
        for (int sent = 0; sent < requests; sent += ROUND) {
            int round = sent;
            int size = Math.min(ROUND, requests - sent);
            // Each round uses up what the one before left behind: carts are ordered, addresses deleted.
            Shoppers shoppers = Shoppers.arrive(stack, sku, "fuzz-%d-%d".formatted(seed, round));
            var drawn = new FuzzRequests(contract, shoppers);
            send(size / 2, index -> allowed(drawn, round + index), report);
            Map<String, String> before = atRest();
            send(size - size / 2, index -> forbidden(drawn, round + size / 2 + index), report);
            Map<String, String> after = atRest();
            before.forEach((table, hash) -> {
                if (!hash.equals(after.get(table))) {
                    report.fail(
                            "requests %d to %d".formatted(round, round + size),
                            List.of("refused requests changed table " + table));
                }
            });
            progress.accept(sent + size);
        }
        return report;
    }

    private record Draw(Operation operation, WireRequest request, boolean mustBeRefused) {}

    private Draw allowed(FuzzRequests requests, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Operation operation = operation(random);
        return new Draw(operation, requests.allowed(operation, random, key(number)), false);
    }

    private Draw forbidden(FuzzRequests requests, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        while (true) {
            Operation operation = operation(random);
            var request = requests.forbidden(operation, random, key(number));
            if (request.isPresent()) {
                return new Draw(operation, request.get(), true);
            }
        }
    }

    private Operation operation(Random random) {
        List<Operation> operations = contract.operations().stream()
                .filter(operation -> !operation.name().equals(LAST_OPERATION))
                .toList();
        return operations.get(random.nextInt(operations.size()));
    }

    private String key(int number) {
        return "fuzz-%d-%d".formatted(seed, number);
    }

    private void send(int count, IntFunction<Draw> draws, FuzzReport report) {
        try (ExecutorService senders = Executors.newFixedThreadPool(PARALLEL)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Draw draw = draws.apply(i);
                work.add(Executors.callable(() -> judge(draw, report)));
            }
            for (Future<Object> sent : senders.invokeAll(work)) {
                sent.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fuzzing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer could not be judged: " + e.getCause(), e.getCause());
        }
    }

    private void judge(Draw draw, FuzzReport report) {
        Exchange exchange;
        try {
            exchange = wire.send(draw.request());
        } catch (UncheckedIOException e) {
            report.fail(draw.request().summary(), List.of("no answer: " + e.getCause()));
            return;
        }
        List<String> violations = new ArrayList<>(violations(draw, exchange));
        if (draw.mustBeRefused() && !exchange.isRefused()) {
            violations.add("expected a refusal, got %d".formatted(exchange.status()));
        }
        report.add(draw.operation().name(), draw.mustBeRefused(), exchange.status());
        if (!violations.isEmpty()) {
            report.fail(draw.request().summary() + " -> " + exchange.status(), violations);
        }
    }

    private List<String> violations(Draw draw, Exchange exchange) {
        if (draw.request().target().contains("%00") && exchange.status() == 400) {
            // An HTTP server refuses an encoded NUL itself, in its own words, before any gateway sees it.
            return List.of();
        }
        return draw.operation().method().equals(draw.request().method())
                ? conformance.violations(draw.operation(), exchange)
                : conformance.ofAnyAnswer(exchange);
    }

    private Map<String, String> atRest() {
        new Quiescence(stack.edge()).await();
        return new StateHash(stack.edge()).take();
    }
}
