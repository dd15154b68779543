package dev.souk.cli.sagas;

import dev.souk.cli.sagas.CheckoutDesk.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a parked checkout go on. */
@Command(
        name = "resume",
        description = "Says what resuming a parked checkout would do; with --apply, does it.",
        mixinStandardHelpOptions = true)
final class SagasResumeCommand implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.about(Action.RESUME);
    }
}
