package dev.souk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops the stack that runs from this checkout. */
@Command(name = "down", description = "Stops the running stack.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 20;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = Workspace.current();
        Optional<StackState> running = StackState.find(workspace);
        if (running.isEmpty()) {
            StackState.delete(workspace);
            System.out.println("nothing is running");
            return 0;
        }
        ProcessHandle process = ProcessHandle.of(running.get().pid()).orElseThrow();
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("process %d does not end; look at %s"
                    .formatted(process.pid(), workspace.run().resolve("up.log")));
        }
        StackState.delete(workspace);
        System.out.println("stopped");
        return 0;
    }
}
