package dev.souk.infra.docs;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The API's documentation: one function without a table. */
public final class DocsStack extends SoukStack {
    private final DomainFunction http;

    public DocsStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "docs", "Souk: the API's documentation");
        http = new DomainFunction(
                new Construct(this, "Functions"), platform, FunctionSpec.http("docs", "DocsHttpHandler"));
    }

    /** Answers the requests of the documentation's OpenAPI document. */
    public DomainFunction http() {
        return http;
    }
}
