package dev.souk.infra.recommendations;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The recommendations domain. */
public final class RecommendationsStack extends SoukStack {
    private final RecommendationsFunctions functions;

    public RecommendationsStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "recommendations", "Souk: recommendations");
        RecommendationsData data = new RecommendationsData(this, platform.deployment());
        functions = new RecommendationsFunctions(this, platform, data.table());
    }

    /** Answers the requests of the recommendations' OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }
}
