package dev.souk.cli;

import dev.souk.localstack.EmbeddedRuntime;
import dev.souk.localstack.RuntimeOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A stack on free ports, for the time of a test. */
public record RunningStack(EmbeddedRuntime runtime, Stack stack) implements AutoCloseable {

    /** Starts a stack. */
    public static RunningStack start(Path cloudAssembly, Path logs) {
        EmbeddedRuntime runtime =
                EmbeddedRuntime.start(new RuntimeOptions(cloudAssembly, 0, 0, Optional.empty(), logs, true));
        var state = new StackState(
                ProcessHandle.current().pid(),
                EmbeddedStack.STAGE,
                URI.create(runtime.apiUrl()),
                URI.create(runtime.edgeUrl()),
                URI.create(runtime.tokenUrl()));
        return new RunningStack(runtime, new Stack(state));
    }

    /** Publishes one product and brings stock of it. */
    public void sell(String sku, long price, int units) {
        new Shelf(stack).sell(sku, price, units);
    }

    @Override
    public void close() {
        runtime.close();
    }
}
