package dev.souk.docs.adapter.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that lie in this function's jar. */
public final class DocumentFiles {
    /** In the order in which a reader meets the domains; a test holds the list to the folder {@code docs/openapi}. */
    static final List<String> DOMAINS = List.of(
            "catalog", "inventory", "accounts", "cart", "orders", "payments", "recommendations", "search", "docs");

    static final String SHARED = "common";

    private static final YAMLMapper YAML = new YAMLMapper();

    private DocumentFiles() {}

    /** One document over all domains. */
    public static JsonNode merged() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        DOMAINS.forEach(domain -> documents.put(domain, read(domain)));
        return new MergedDocument(read(SHARED), documents).json();
    }

    private static JsonNode read(String name) {
        String resource = "/dev/souk/docs/openapi/%s.yaml".formatted(name);
        try (InputStream file = DocumentFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("expected the OpenAPI document %s in the jar".formatted(resource));
            }
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the OpenAPI document " + resource, e);
        }
    }
}
