package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.infra.template.Resource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CdnTest {
    @Test
    void only_public_reads_are_kept_near_shoppers_and_without_anybodys_token() {
        Resource copies =
                Synthesis.prod().resources("AWS::CloudFront::CachePolicy").getFirst();
        JsonNode key = copies.property("CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin");

        assertThat(patterns())
                .contains("/products", "/products/*", "/search", "/docs")
                .noneMatch(pattern -> pattern.matches("/(me|carts|orders|order-links|admin|health)\\b.*"));
        assertThat(key.at("/HeadersConfig/Headers/0").asText()).isEqualTo("Origin");
        assertThat(key.at("/HeadersConfig/Headers")).hasSize(1);
        assertThat(key.at("/QueryStringsConfig/QueryStringBehavior").asText()).isEqualTo("all");
        assertThat(copies.property("CachePolicyConfig.DefaultTTL").asInt()).isZero();
        assertThat(copies.property("CachePolicyConfig.MinTTL").asInt()).isZero();
    }

    @Test
    void everything_else_goes_through_to_the_stage_of_the_api() {
        JsonNode everythingElse = distribution().property("DistributionConfig.DefaultCacheBehavior");

        assertThat(everythingElse.path("CachePolicyId").asText())
                .as("CachingDisabled, as CloudFront's developer guide lists it")
                .isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
        assertThat(everythingElse.path("AllowedMethods")).hasSize(7);
        assertThat(everythingElse.path("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
        assertThat(distribution()
                        .property("DistributionConfig.Origins")
                        .at("/0/OriginPath")
                        .asText())
                .isEqualTo("/prod");
    }

    private static Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        distribution()
                .property("DistributionConfig.CacheBehaviors")
                .forEach(behaviour -> patterns.add(behaviour.path("PathPattern").asText()));
        return patterns;
    }

    private static Resource distribution() {
        return Synthesis.prod().resources("AWS::CloudFront::Distribution").getFirst();
    }
}
