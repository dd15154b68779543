package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Versions and aliases: which version a qualified name leads to. All versions of a template run the same code. */
final class Qualifiers {
    private final Map<FunctionName, Alias> aliases = new HashMap<>();
    private final Map<FunctionName, String> versions = new HashMap<>();
    private final RandomGenerator random;

    Qualifiers(CloudAssembly assembly, RandomGenerator random) {
        this.random = random;
        assembly.ofType("AWS::Lambda::Version").forEach(version -> {
            FunctionName name = FunctionName.of(version.ref());
            versions.put(name, name.qualifier());
        });
        assembly.ofType("AWS::Lambda::Alias")
                .forEach(alias -> aliases.put(FunctionName.of(alias.ref()), Alias.of(alias)));
    }

    /** @throws AwsFault {@code ResourceNotFoundException} for a qualifier the template does not have */
    String version(FunctionName name, String functionArn) {
        if (name.qualifier().equals(FunctionName.LATEST)) {
            return FunctionName.LATEST;
        }
        Alias alias = aliases.get(name);
        String version = alias == null ? versions.get(name) : alias.version(random);
        if (version == null) {
            throw new AwsFault(
                    "ResourceNotFoundException",
                    404,
                    "Function not found: %s:%s".formatted(functionArn, name.qualifier()));
        }
        return version;
    }

    /**
     * @param weights additional versions and the share of requests each takes
     */
    private record Alias(String mainVersion, Map<String, Double> weights) {

        static Alias of(Resource alias) {
            JsonNode routing = alias.properties().path("RoutingConfig").path("AdditionalVersionWeights");
            Map<String, Double> weights = new HashMap<>();
            routing.forEach(entry -> weights.put(
                    entry.path("FunctionVersion").asText(),
                    entry.path("FunctionWeight").asDouble()));
            return new Alias(alias.properties().path("FunctionVersion").asText(), weights);
        }

        String version(RandomGenerator random) {
            double drawn = random.nextDouble();
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                drawn -= weight.getValue();
                if (drawn < 0) {
                    return weight.getKey();
                }
            }
            return mainVersion;
        }
    }
}
