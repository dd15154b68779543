package dev.souk.cli.sagas;

import dev.souk.cli.sagas.CheckoutDesk.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a parked checkout go back. */
@Command(
        name = "compensate",
        description =
                "Says what letting a parked checkout go back would do; with --apply, does it. Refused once the order was confirmed.",
        mixinStandardHelpOptions = true)
final class SagasCompensateCommand implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.about(Action.COMPENSATE);
    }
}
