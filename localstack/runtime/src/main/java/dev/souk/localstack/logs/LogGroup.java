package dev.souk.localstack.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The log of one function: the newest lines in memory, all of them in a file. */
public final class LogGroup implements AutoCloseable {
    /** As many characters of lines are kept in memory for queries; older ones are in the file only. */
    static final int KEPT_CHARACTERS = 1 << 20;

    /** At this size the file is set aside once and begun again, so that a long run cannot fill the disk. */
    private static final long FILE_LIMIT_BYTES = 64L << 20;

    private final String name;
    private final Path file;
    private final Clock clock;
    private final Deque<LogEvent> kept = new ArrayDeque<>();
    private Writer writer;
    private long keptCharacters;
    private long written;
    private long next;

    LogGroup(String name, Path file, Clock clock) {
        this.name = name;
        this.file = file;
        this.clock = clock;
        this.writer = open();
    }

    public String name() {
        return name;
    }

    public Path file() {
        return file;
    }

    /** @param stream the sandbox that printed the line, in CloudWatch's form {@code 2026/11/22/[1]ab12…} */
    public synchronized void append(String stream, String message) {
        keep(new LogEvent(next++, stream, clock.millis(), message));
        try {
            writer.write(message);
            writer.write('\n');
            writer.flush();
            written += message.length() + 1L;
            if (written > FILE_LIMIT_BYTES) {
                setAside();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the log " + file, e);
        }
    }

    private void keep(LogEvent event) {
        kept.addLast(event);
        keptCharacters += event.message().length();
        while (keptCharacters > KEPT_CHARACTERS && kept.size() > 1) {
            keptCharacters -= kept.removeFirst().message().length();
        }
    }

    /** The newest lines, oldest first; the newest one always. */
    public synchronized List<LogEvent> events() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
            // A background thread of a function may still print; it shall not fail, and nobody reads it any more.
            writer = Writer.nullWriter();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the log " + file, e);
        }
    }

    private void setAside() throws IOException {
        writer.close();
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        writer = open();
    }

    private Writer open() {
        try {
            written = Files.exists(file) ? Files.size(file) : 0;
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("expected a log file that can be written, got " + file, e);
        }
    }
}
