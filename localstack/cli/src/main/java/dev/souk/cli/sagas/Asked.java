package dev.souk.cli.sagas;

import dev.souk.cli.sagas.CheckoutDesk.Action;
import dev.souk.cli.sagas.SagasCommand.Operator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked for about one parked checkout. */
final class Asked {
    @Parameters(index = "0", paramLabel = "ORDER", description = "The order's id.")
    private String order = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for whoever reads the order's timeline later; nothing personal.")
    private String reason = "";

    @Option(names = "--apply", description = "Do it; otherwise it is only said what would be done.")
    private boolean apply;

    @Mixin
    private Operator operator = new Operator();

    int about(Action action) {
        if (!order.matches("[0-9a-v]{26}")) {
            throw new IllegalArgumentException("ORDER must be an order's id (souk ops sagas lists them), got " + order);
        }
        return operator.desk().intervene(action, order, reason, apply);
    }
}
