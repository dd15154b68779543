package dev.souk.cli;

import dev.souk.cli.load.OrderJourney;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A handful of real orders, start to end. */
@Command(
        name = "demo",
        description = "Starts the stack, places a handful of orders, shows what became of them, and stops.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private EmbeddedStack embedded = new EmbeddedStack();

    /** @param status how it must end */
    private record Scene(
            String title, Map<String, Integer> basket, String paymentToken, String status, String reason) {}

    private static final List<Scene> SCENES = List.of(
            new Scene(
                    "breakfast, paid",
                    Map.of("whole-milk", 2, "rolls-buns", 1, "butter", 1, "honey", 1),
                    "tok_approve",
                    "CONFIRMED",
                    ""),
            new Scene("one bottle, card declined", Map.of("whisky", 1), "tok_decline", "REJECTED", "PAYMENT_DECLINED"),
            new Scene("dinner, a slow bank", Map.of("pasta", 1, "sauces", 1), "tok_slow", "CONFIRMED", ""),
            new Scene(
                    "fruit, the bank times out after it took the money",
                    Map.of("berries", 2, "grapes", 1),
                    "tok_timeout",
                    "CONFIRMED",
                    ""));

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        EmbeddedStack.Started started = embedded.start(workspace);
        try {
            return play(started.stack()) ? 0 : 1;
        } finally {
            started.runtime().close();
        }
    }

    private static boolean play(Stack stack) {
        List<String> accepted = new ArrayList<>();
        boolean asExpected = true;
        for (int i = 0; i < SCENES.size(); i++) {
            asExpected &= play(stack, SCENES.get(i), "demo-" + i, accepted);
        }
        System.out.println("Invariants");
        boolean kept = Findings.print(stack, accepted);
        System.out.println(asExpected && kept ? "The demo went as it should." : "The demo did NOT go as it should.");
        return asExpected && kept;
    }

    private static boolean play(Stack stack, Scene scene, String idempotencyKey, List<String> accepted) {
        var journey = new OrderJourney(stack.shop());
        OrderJourney.Quoted quoted = journey.quote(scene.basket());
        OrderJourney.Outcome outcome = journey.order(quoted, scene.paymentToken(), idempotencyKey);
        accepted.add(outcome.orderId());
        new Quiescence(stack.edge()).await();
        System.out.printf(
                "%s: order %s %s %s (accepted in %.0f ms, decided in %.0f ms)%n",
                scene.title(),
                outcome.orderId(),
                outcome.status(),
                outcome.reason(),
                outcome.acceptedNanos() / 1e6,
                outcome.decidedNanos() / 1e6);
        Timeline.print(stack.shop(), quoted.token(), outcome.orderId());
        return outcome.status().equals(scene.status()) && outcome.reason().equals(scene.reason());
    }
}
