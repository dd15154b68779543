package dev.souk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the stack's process and this one use, from the moment of {@link #of}. */
final class Processes {
    private final ProcessHandle stack;
    private final Duration before;

    private Processes(ProcessHandle stack) {
        this.stack = stack;
        this.before = cpu();
    }

    static Processes of(long stackPid) {
        return new Processes(ProcessHandle.of(stackPid)
                .orElseThrow(() -> new IllegalStateException("process %d has ended".formatted(stackPid))));
    }

    /** Milliseconds of CPU time that both processes have used since. */
    double cpuMillis() {
        return cpu().minus(before).toNanos() / 1e6;
    }

    /** Resident memory of both, where the system tells. */
    String memory() {
        return "stack %s, client %s".formatted(resident(stack), resident(ProcessHandle.current()));
    }

    private Duration cpu() {
        return of(stack).plus(of(ProcessHandle.current()));
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String resident(ProcessHandle process) {
        Path status = Path.of("/proc/%d/status".formatted(process.pid()));
        if (!Files.exists(status)) {
            return "unknown";
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> "%d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + status, e);
        }
    }
}
