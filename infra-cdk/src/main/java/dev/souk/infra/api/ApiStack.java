package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/** The HTTP API over all domains. */
public final class ApiStack extends SoukStack {
    /**
     * Makes the API.
     *
     * @param domains the function that answers the operations of a domain's OpenAPI document, by the domain's name
     */
    public ApiStack(
            Construct scope, Platform platform, DomainFunction authorizer, Map<String, DomainFunction> domains) {
        super(scope, platform.deployment(), "api", "Souk: the HTTP API");
        Deployment deployment = platform.deployment();
        HttpApi api = new HttpApi(this, deployment, authorizer.live());
        domains.forEach((domain, function) -> api.route(
                OpenApiDocument.read(deployment.documents().apply(domain)).operations(), function.live()));
        CfnOutput.Builder.create(this, "ApiUrl").value(api.url()).build();
    }
}
