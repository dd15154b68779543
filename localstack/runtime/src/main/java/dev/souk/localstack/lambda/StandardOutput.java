package dev.souk.localstack.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends what a function's threads print to the function's log, and everything else where it went before. */
final class StandardOutput {
    /** Inherited, so that threads a handler starts print to its log too. */
    private static final InheritableThreadLocal<@Nullable SandboxLog> LOG = new InheritableThreadLocal<>();

    private static boolean routed;

    private StandardOutput() {}

    /** Standard output belongs to the whole JVM, so it is routed once and stays so. */
    static synchronized void route() {
        if (!routed) {
            System.setOut(routing(System.out));
            System.setErr(routing(System.err));
            routed = true;
        }
    }

    static void ofThisThreadGoesTo(SandboxLog log) {
        LOG.set(log);
    }

    private static PrintStream routing(PrintStream before) {
        return new PrintStream(new Routing(before), true, StandardCharsets.UTF_8);
    }

    private static final class Routing extends OutputStream {
        private final PrintStream before;

        Routing(PrintStream before) {
            this.before = before;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            SandboxLog log = LOG.get();
            if (log == null) {
                before.write(bytes, offset, length);
            } else {
                log.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (LOG.get() == null) {
                before.flush();
            }
        }
    }
}
