package dev.souk.localstack.lambda;

import dev.souk.localstack.logs.LogGroup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The log stream of one sandbox: makes lines of what is printed, and remembers the end of the current invocation's. */
final class SandboxLog {
    /** As much as Lambda returns with {@code LogType: Tail}. */
    private static final int TAIL_CHARACTERS = 4096;

    private final LogGroup group;
    private final String stream;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<String> tail = new ArrayDeque<>();
    private int tailLength;

    SandboxLog(LogGroup group, String stream) {
        this.group = group;
        this.stream = stream;
    }

    synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                endLine();
            } else {
                line.write(bytes[i]);
            }
        }
    }

    synchronized void print(String text) {
        if (line.size() > 0) {
            endLine();
        }
        text.lines().forEach(this::append);
    }

    synchronized void beginInvocation() {
        tail.clear();
        tailLength = 0;
    }

    synchronized String tail() {
        return String.join("", tail);
    }

    private void endLine() {
        append(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    private void append(String text) {
        group.append(stream, text);
        tail.addLast(text + "\n");
        tailLength += text.length() + 1;
        while (tailLength > TAIL_CHARACTERS && tail.size() > 1) {
            tailLength -= tail.removeFirst().length();
        }
    }
}
