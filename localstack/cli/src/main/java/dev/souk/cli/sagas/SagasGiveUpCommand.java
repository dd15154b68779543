package dev.souk.cli.sagas;

import dev.souk.cli.sagas.CheckoutDesk.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a parked checkout that cannot undo what it did. */
@Command(
        name = "give-up",
        description =
                "Says what giving a parked checkout up would do; with --apply, does it. Refused unless its money was "
                        + "taken or its goods were sold, which a refund or an adjustment puts right first.",
        mixinStandardHelpOptions = true)
final class SagasGiveUpCommand implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.about(Action.GIVE_UP);
    }
}
