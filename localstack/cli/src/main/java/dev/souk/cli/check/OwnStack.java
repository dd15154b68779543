package dev.souk.cli.check;

import dev.souk.cli.Souk;
import dev.souk.cli.Stack;
import dev.souk.cli.StackState;
import dev.souk.cli.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A stack in a process of its own, beside the checkout's, that can be killed and started again on its data. It keeps its
 * ports, as a host that comes back keeps its address.
 */
final class OwnStack implements AutoCloseable {
    private static final long POLL_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final int SHOWN_LINES = 20;

    private final Workspace workspace;
    private final Path directory;
    private final List<String> options;
    private Process process;
    private Stack stack;

    private OwnStack(Workspace workspace, Path directory, List<String> options) {
        this.options = options;
        this.workspace = workspace;
        this.directory = directory;
        this.process = launch(0, 0);
        this.stack = await();
    }

    /**
     * Starts one, in a directory for the time being.
     *
     * @param options of {@code souk up}
     */
    static OwnStack start(String... options) {
        try {
            Path root = Workspace.current().root();
            Path directory = Files.createTempDirectory("souk-check-");
            return new OwnStack(new Workspace(root, directory.resolve("run")), directory, List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the stack", e);
        }
    }

    Stack stack() {
        return stack;
    }

    /** Ends the process where it stands, with everything that it holds in memory, and waits for its end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts again what was killed. */
    void restart() {
        StackState before = stack.state();
        process = launch(before.api().getPort(), before.edge().getPort());
        stack = await();
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    private Process launch(int port, int edgePort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.add("-D%s=%s".formatted(Workspace.RUN_PROPERTY, workspace.run()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Souk.class.getName(), "up"));
        command.addAll(List.of("--data", directory.resolve("data").toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--edge-port", Integer.toString(edgePort)));
        command.addAll(options);
        try {
            Files.createDirectories(workspace.run());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a stack", e);
        }
    }

    private Stack await() {
        long start = System.nanoTime();
        Optional<StackState> state = StackState.find(workspace);
        while (state.filter(found -> found.pid() == process.pid()).isEmpty()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException("the stack does not start:\n" + lastLines());
            }
            LockSupport.parkNanos(POLL_NANOS);
            state = StackState.find(workspace);
        }
        return new Stack(state.orElseThrow());
    }

    private Path log() {
        return workspace.run().resolve("up.log");
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log(), e);
        }
    }
}
