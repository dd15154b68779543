package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.ICachePolicy;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.constructs.Construct;

/**
 * Copies of public reads near the shoppers. What is kept, and for how long, is what the answers' {@code Cache-Control}
 * says; everything else goes through to the API.
 */
final class Cdn extends Construct {
    private final Distribution distribution;

    Cdn(Construct scope, Deployment deployment, String apiDomain, List<Operation> operations) {
        super(scope, "Cdn");
        IOrigin api = HttpOrigin.Builder.create(apiDomain)
                .originPath("/" + deployment.stage())
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .build();
        distribution = Distribution.Builder.create(this, "Distribution")
                .comment(deployment.prefix())
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .priceClass(PriceClass.PRICE_CLASS_100)
                .defaultBehavior(behaviour(api, CachePolicy.CACHING_DISABLED))
                .additionalBehaviors(publicReads(api, publicCopies(deployment), operations))
                .build();
    }

    String url() {
        return "https://" + distribution.getDistributionDomainName();
    }

    /** In the order of their paths: CloudFront takes the first pattern that fits, and all of these do the same. */
    private static Map<String, BehaviorOptions> publicReads(
            IOrigin api, ICachePolicy copies, List<Operation> operations) {
        Map<String, BehaviorOptions> reads = new TreeMap<>();
        for (Operation operation : operations) {
            if (operation.publicRead()) {
                reads.put(operation.path().replaceAll("\\{[^}]+}", "*"), behaviour(api, copies));
            }
        }
        return reads;
    }

    /**
     * Nothing is kept unless the answer says for how long. No token is part of the key, so that all shoppers share a
     * copy; the origin is, because the answer to another page's script names it. Every query parameter is, whether or not the
     * API knows it: CloudFront keeps a refusal for ten seconds whatever it says of itself, and must not show the refusal of an
     * unknown parameter in place of the page.
     */
    private CachePolicy publicCopies(Deployment deployment) {
        return CachePolicy.Builder.create(this, "PublicCopies")
                .cachePolicyName(deployment.name("public-reads"))
                .minTtl(Duration.seconds(0))
                .defaultTtl(Duration.seconds(0))
                .maxTtl(Duration.days(1))
                .queryStringBehavior(CacheQueryStringBehavior.all())
                .headerBehavior(CacheHeaderBehavior.allowList("Origin"))
                .enableAcceptEncodingGzip(true)
                .enableAcceptEncodingBrotli(true)
                .build();
    }

    private static BehaviorOptions behaviour(IOrigin api, ICachePolicy copies) {
        return BehaviorOptions.builder()
                .origin(api)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachePolicy(copies)
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .compress(true)
                .build();
    }
}
