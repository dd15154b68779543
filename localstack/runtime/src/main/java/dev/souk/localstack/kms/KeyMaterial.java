package dev.souk.localstack.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The secret part of every key, which never leaves the service. Kept in a file where the tables are kept, or what they
 * hold could not be read after a new start; otherwise made up at each start.
 */
final class KeyMaterial {
    static final int BYTES = 32;
    private static final String FILE = "kms-keys.json";

    private final Map<String, byte[]> byArn = new HashMap<>();

    private KeyMaterial() {}

    /** @param random makes up what is not on file; must be a secure one outside tests */
    static KeyMaterial of(List<String> arns, Optional<Path> directory, Random random) {
        KeyMaterial material = new KeyMaterial();
        directory.map(path -> path.resolve(FILE)).filter(Files::exists).ifPresent(material::read);
        for (String arn : arns) {
            material.byArn.computeIfAbsent(arn, _ -> fresh(random));
        }
        directory.map(path -> path.resolve(FILE)).ifPresent(material::write);
        return material;
    }

    Optional<byte[]> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    private static byte[] fresh(Random random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private void read(Path file) {
        try {
            JsonNode keys = Json.parse(Files.readString(file));
            keys.properties()
                    .forEach(key -> byArn.put(
                            key.getKey(),
                            Base64.getDecoder().decode(key.getValue().asText())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(Path file) {
        ObjectNode keys = Json.object();
        new TreeMap<>(byArn)
                .forEach((arn, bytes) -> keys.put(arn, Base64.getEncoder().encodeToString(bytes)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Json.write(keys));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
