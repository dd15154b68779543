package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, List<Operation>> operations = new TreeMap<>();
        domains.keySet()
                .forEach(domain -> operations.put(
                        domain,
                        OpenApiDocument.read(deployment.documents().apply(domain))
                                .operations()));
        List<Operation> all = operations.values().stream().flatMap(List::stream).toList();
        HttpApi api = new HttpApi(this, deployment, authorizer.live(), new MethodSettings(deployment, all));
        domains.forEach((domain, function) -> api.route(operations.getOrDefault(domain, List.of()), function.live()));
        CfnOutput.Builder.create(this, "ApiUrl").value(api.url()).build();
        Cdn cdn = new Cdn(this, deployment, api.domainName(), all);
        CfnOutput.Builder.create(this, "CdnUrl").value(cdn.url()).build();
    }
}
