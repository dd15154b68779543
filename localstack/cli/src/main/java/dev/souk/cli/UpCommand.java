package dev.souk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack and seeds it. */
@Command(
        name = "up",
        description = "Starts the stack on this machine; runs until Ctrl-C, or with --detach returns when it is ready.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final long POLL_NANOS = 50_000_000;
    private static final int SHOWN_LINES = 20;

    @Mixin
    private EmbeddedStack embedded = new EmbeddedStack();

    @Option(names = "--detach", description = "Run in the background; stop it with ./souk down.")
    private boolean detach;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = Workspace.current();
        StackState.find(workspace).ifPresent(running -> {
            throw new IllegalStateException(
                    "a stack of this checkout runs already (process %d, %s); stop it with ./souk down"
                            .formatted(running.pid(), running.api()));
        });
        return detach ? startInBackground(workspace) : runHere(workspace);
    }

    private int runHere(Workspace workspace) throws InterruptedException {
        EmbeddedStack.Started started = embedded.start(workspace);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.runtime().close();
            StackState.delete(workspace);
        }));
        started.stack().state().write(workspace);
        announce(started);
        new CountDownLatch(1).await(); // until a signal ends the process
        return 0;
    }

    private static void announce(EmbeddedStack.Started started) {
        StackState state = started.stack().state();
        System.out.printf(
                "Souk %s is up: stack %.1f s, %s %.1f s%n",
                state.stage(), started.startSeconds(), started.seeding(), started.seedSeconds());
        System.out.printf("  API   %s%n", state.api());
        System.out.printf("  edge  %s  (AWS_ENDPOINT_URL for the AWS CLI and SDKs, any credentials)%n", state.edge());
        System.out.printf("  try   curl '%s/products?category=dairy&limit=3'%n", state.api());
        System.out.println("  stop  Ctrl-C, or ./souk down");
    }

    /** Runs the same command in a process of its own and waits for its state file. */
    private static int startInBackground(Workspace workspace) throws IOException {
        Path log = workspace.run().resolve("up.log");
        Files.createDirectories(workspace.run());
        Process child = new ProcessBuilder(ownCommandWithoutDetach())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        while (StackState.find(workspace).isEmpty()) {
            if (!child.isAlive()) {
                List<String> lines = Files.readAllLines(log);
                lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())
                        .forEach(System.err::println);
                return 1;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        Files.readAllLines(log).forEach(System.out::println);
        return 0;
    }

    private static List<String> ownCommandWithoutDetach() {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElseThrow());
        Optional<String[]> arguments = self.arguments();
        for (String argument : arguments.orElseThrow()) {
            if (!argument.equals("--detach")) {
                command.add(argument);
            }
        }
        return command;
    }
}
