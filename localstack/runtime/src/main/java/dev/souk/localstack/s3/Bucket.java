package dev.souk.localstack.s3;

import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The objects of one bucket: their bytes in files, what is known about them in memory and in a file beside. A file of
 * bytes is never written to again, so that whoever reads it is not disturbed by the next write of its key.
 */
public final class Bucket {
    private static final String FACTS = ".json";

    private final String name;
    private final Path directory;
    private final Clock clock;
    private final Supplier<String> ids;
    private final NavigableMap<String, StoredObject> objects = new TreeMap<>();

    Bucket(String name, Path directory, Clock clock, Supplier<String> ids) {
        this.name = name;
        this.directory = directory;
        this.clock = clock;
        this.ids = ids;
        try {
            Files.createDirectories(directory);
            load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the objects of bucket " + name, e);
        }
    }

    /** An object and its bytes; whoever asked closes it. */
    public record Content(StoredObject object, InputStream bytes) {}

    public String arn() {
        return "arn:aws:s3:::" + name;
    }

    public String arn(String key) {
        return arn() + "/" + key;
    }

    public String name() {
        return name;
    }

    /** @throws S3Fault {@code NoSuchKey} */
    public synchronized StoredObject head(String key) {
        return Optional.ofNullable(objects.get(key)).orElseThrow(S3Fault::noSuchKey);
    }

    /** @throws S3Fault {@code NoSuchKey} */
    public synchronized Content open(String key) {
        StoredObject object = head(key);
        try {
            return new Content(object, Files.newInputStream(directory.resolve(object.file())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read object %s of bucket %s".formatted(key, name), e);
        }
    }

    /**
     * Keeps an object when the precondition holds, whole or not at all.
     *
     * @param headers to be given back to readers
     * @throws S3Fault {@code PreconditionFailed}; what the bytes themselves refuse, e.g. {@code BadDigest}
     */
    public StoredObject put(String key, InputStream bytes, Map<String, String> headers, Precondition precondition) {
        String file = ids.get();
        Path path = directory.resolve(file);
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            long size = copy(bytes, path, md5);
            StoredObject object = new StoredObject(
                    key,
                    HexFormat.of().formatHex(md5.digest()),
                    size,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    headers,
                    file);
            replace(object, precondition);
            return object;
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException("cannot keep object %s of bucket %s".formatted(key, name), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    /** Nothing happens when there is no such object, as on S3. */
    public synchronized void remove(String key) {
        StoredObject removed = objects.remove(key);
        if (removed != null) {
            delete(facts(removed));
            delete(directory.resolve(removed.file()));
        }
    }

    /** Objects whose keys begin so, in order of key. */
    public synchronized List<StoredObject> list(String prefix, String after) {
        return objects
                .tailMap(after.compareTo(prefix) < 0 ? prefix : after, after.compareTo(prefix) < 0)
                .values()
                .stream()
                .takeWhile(object -> object.key().startsWith(prefix))
                .toList();
    }

    private synchronized void replace(StoredObject object, Precondition precondition) throws IOException {
        StoredObject before = objects.get(object.key());
        precondition.requireFor(Optional.ofNullable(before));
        Path aside = directory.resolve(object.file() + ".new");
        Files.writeString(aside, Json.write(object.toJson()));
        Files.move(aside, facts(object), StandardCopyOption.ATOMIC_MOVE);
        objects.put(object.key(), object);
        if (before != null) {
            delete(facts(before));
            delete(directory.resolve(before.file()));
        }
    }

    private Path facts(StoredObject object) {
        return directory.resolve(object.file() + FACTS);
    }

    private static long copy(InputStream bytes, Path path, MessageDigest md5) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (var file = Files.newOutputStream(path)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                md5.update(buffer, 0, read);
                file.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** Of two files for one key, which a crash between two steps leaves behind, the later one counts. */
    private void load() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + FACTS)) {
            for (Path file : files) {
                StoredObject object = StoredObject.of(Json.parse(Files.readString(file, StandardCharsets.UTF_8)));
                objects.merge(
                        object.key(),
                        object,
                        (one, other) -> one.lastModified().isBefore(other.lastModified()) ? other : one);
            }
        }
    }
}
