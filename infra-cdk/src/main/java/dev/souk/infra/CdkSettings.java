package dev.souk.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.AppProps;

/**
 * How CDK is to behave: the feature flags of {@code cdk.json}, read here as well, so that a synthesis without the CDK
 * CLI gives the very same templates.
 */
final class CdkSettings {
    private static final JsonMapper JSON = new JsonMapper();

    private CdkSettings() {}

    /**
     * The properties of the app.
     *
     * @param configuration the {@code cdk.json}
     * @throws RefusedToSynthesise when it cannot be read
     */
    static AppProps appProps(Path configuration) {
        return AppProps.builder()
                .postCliContext(context(configuration))
                .analyticsReporting(false)
                .stackTraces(false)
                .treeMetadata(false)
                .build();
    }

    /** What the app is told about how to synthesise. */
    static Map<String, Object> context(Path configuration) {
        try {
            JsonNode flags = JSON.readTree(configuration.toFile()).path("context");
            Map<String, Object> context =
                    new TreeMap<>(JSON.convertValue(flags, new TypeReference<Map<String, Object>>() {}));
            // Tells readers of a template, the embedded runtime among them, which directory is a function's code.
            context.put("aws:cdk:enable-asset-metadata", true);
            context.put("aws:cdk:enable-path-metadata", false);
            return context;
        } catch (IOException e) {
            throw new RefusedToSynthesise(
                    "expected CDK's settings in %s: %s".formatted(configuration, e.getMessage()), e);
        }
    }
}
