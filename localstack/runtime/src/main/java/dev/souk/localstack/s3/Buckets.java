package dev.souk.localstack.s3;

import dev.souk.localstack.cloudformation.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The buckets of the stack. */
public final class Buckets implements AutoCloseable {
    private final Map<String, Bucket> buckets = new TreeMap<>();
    private final Path root;
    private final boolean kept;

    /**
     * @param resources of any type; the buckets among them are taken
     * @param data directory that keeps the objects; a temporary one when empty, gone when this is closed
     * @param ids make file names
     */
    public Buckets(List<Resource> resources, Optional<Path> data, Clock clock, Supplier<String> ids) {
        this.kept = data.isPresent();
        this.root = data.map(directory -> directory.resolve("s3")).orElseGet(Buckets::temporary);
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::S3::Bucket"))
                .map(Resource::ref)
                .forEach(name -> buckets.put(name, new Bucket(name, root.resolve(name), clock, ids)));
    }

    public Optional<Bucket> find(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** @throws S3Fault {@code NoSuchBucket} */
    public Bucket require(String name) {
        return find(name).orElseThrow(S3Fault::noSuchBucket);
    }

    public Collection<Bucket> all() {
        return buckets.values();
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("souk-s3-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for objects", e);
        }
    }
}
