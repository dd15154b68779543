package dev.souk.cli.ops;

import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets the simulated provider tell the shop about an order. */
@Command(
        name = "webhooks",
        description = "Sends the simulated provider's messages about an order, signed, oldest first.",
        mixinStandardHelpOptions = true)
final class WebhooksCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ORDER", description = "The order's id.")
    private String order = "";

    @Option(
            names = "--challenge",
            paramLabel = "OUTCOME",
            description = "First let the payer confirm the payment, or refuse to: ${COMPLETION-CANDIDATES}.")
    private Optional<Challenge> challenge = Optional.empty();

    /** What a payer may do. */
    enum Challenge {
        confirm,
        refuse
    }

    @Override
    public Integer call() {
        var provider = new ProviderWebhooks(Stack.running(Workspace.current()));
        challenge.ifPresent(outcome -> provider.challenge(order, outcome == Challenge.confirm));
        List<String> messages = provider.about(order);
        boolean heard = true;
        for (String message : messages) {
            ShopClient.Answer answer = provider.send(message);
            heard &= answer.status() == 200;
            System.out.printf("%s: %d%n", Edge.parse(message).path("key").asText(), answer.status());
        }
        return heard && !messages.isEmpty() ? 0 : 1;
    }
}
