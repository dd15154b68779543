package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What the synthesised distribution keeps near shoppers: its cache behaviours with their policies, in the order of the template.
 *
 * @param caching those that keep answers
 */
record CdnBehaviours(List<Behaviour> caching) {
    /** CachingDisabled among CloudFront's managed policies; no other is known here. */
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    /**
     * One of them.
     *
     * @param pattern of the paths
     * @param key what tells copies apart beside the path, as the policy has it
     */
    record Behaviour(String pattern, JsonNode key) {
        boolean fits(String path) {
            return path.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        }

        /** Whether copies are told apart by a query parameter. */
        boolean isByQuery(String parameter) {
            return isIn("QueryString", parameter);
        }

        boolean isByHeader(String header) {
            return isIn("Header", header);
        }

        boolean isByCookies() {
            return !key.at("/CookiesConfig/CookieBehavior").asText().equals("none");
        }

        private boolean isIn(String kind, String name) {
            JsonNode config = key.path(kind + "sConfig");
            String behaviour = config.path(kind + "Behavior").asText();
            return switch (behaviour) {
                case "all" -> true;
                case "none" -> false;
                case "whitelist" -> names(config.path(kind + "s")).contains(name.toLowerCase(Locale.ROOT));
                default ->
                    throw new IllegalStateException("expected a known %s behaviour, got %s".formatted(kind, behaviour));
            };
        }

        private static Set<String> names(JsonNode list) {
            Set<String> names = new TreeSet<>();
            list.forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
            return names;
        }
    }

    static CdnBehaviours of(Path assembly) {
        JsonNode resources =
                read(assembly.resolve("souk-dev-api.template.json")).path("Resources");
        JsonNode distribution = StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals("AWS::CloudFront::Distribution"))
                .findFirst()
                .orElseThrow()
                .at("/Properties/DistributionConfig");
        if (key(resources, distribution.path("DefaultCacheBehavior")).isPresent()) {
            throw new IllegalStateException("expected nothing to be kept by default, got " + distribution);
        }
        List<Behaviour> caching = new ArrayList<>();
        for (JsonNode behaviour : distribution.path("CacheBehaviors")) {
            key(resources, behaviour)
                    .ifPresent(key -> caching.add(
                            new Behaviour(behaviour.path("PathPattern").asText(), key)));
        }
        return new CdnBehaviours(caching);
    }

    /** The first that fits, as CloudFront takes it. */
    Optional<Behaviour> of(String path) {
        return caching.stream().filter(behaviour -> behaviour.fits(path)).findFirst();
    }

    private static Optional<JsonNode> key(JsonNode resources, JsonNode behaviour) {
        JsonNode policy = behaviour.path("CachePolicyId");
        if (policy.asText().equals(CACHING_DISABLED)) {
            return Optional.empty();
        }
        JsonNode config = resources.path(policy.path("Ref").asText()).at("/Properties/CachePolicyConfig");
        JsonNode key = config.path("ParametersInCacheKeyAndForwardedToOrigin");
        if (key.isMissingNode()
                || config.path("MinTTL").asInt(1) != 0
                || config.path("DefaultTTL").asInt(1) != 0) {
            throw new IllegalStateException("expected a policy that keeps what says so and no other, got " + config);
        }
        return Optional.of(key);
    }

    private static JsonNode read(Path file) {
        try {
            return Edge.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
