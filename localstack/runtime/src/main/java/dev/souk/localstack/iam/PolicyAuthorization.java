package dev.souk.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates the policies of the synthesised templates; there are no others. */
public final class PolicyAuthorization implements Authorization {
    private final Place place;
    private final Map<String, Policies> roles;
    private final Map<String, Policies> resourcePolicies;
    private final Map<String, String> sessions = new HashMap<>();

    /** @throws IllegalArgumentException when a role names a managed policy this runtime does not know */
    public PolicyAuthorization(List<Resource> resources, Place place) {
        this.place = place;
        this.roles = RolePolicies.of(resources);
        this.resourcePolicies = ResourcePolicies.of(resources);
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::Lambda::Function"))
                .forEach(this::nameSession);
    }

    /** A function's session has its name; a role that several functions share shows the first of them. */
    private void nameSession(Resource function) {
        JsonNode role = function.properties().path("Role");
        sessions.putIfAbsent(role.asText(), function.ref());
    }

    @Override
    public void requireRole(String roleArn, String action, String resourceArn) {
        Request request = new Request(
                roleArn,
                action,
                resourceArn,
                Map.of(
                        "aws:principalarn",
                        roleArn,
                        "aws:principalaccount",
                        place.account(),
                        "aws:requestedregion",
                        place.region(),
                        // The edge speaks plain HTTP on the loopback device, where on AWS there is always TLS.
                        "aws:securetransport",
                        "true"));
        Policies policies = roles.get(roleArn);
        String kind = "identity-based";
        (policies == null ? new Policies(List.of()) : policies)
                .refusal(request, kind)
                .ifPresent(why -> {
                    throw denied("User: " + session(roleArn), request, why);
                });
    }

    @Override
    public void requireService(String servicePrincipal, String action, String resourceArn, String sourceArn) {
        Request request = new Request(
                servicePrincipal,
                action,
                resourceArn,
                Map.of(
                        "aws:sourcearn",
                        sourceArn,
                        "aws:sourceaccount",
                        place.account(),
                        "aws:securetransport",
                        "true"));
        List<Statement> concerning =
                resourcePolicies.getOrDefault(resourceArn, new Policies(List.of())).statements().stream()
                        .filter(statement -> statement.names(servicePrincipal))
                        .toList();
        new Policies(concerning).refusal(request, "resource-based").ifPresent(why -> {
            throw denied("Service: %s on behalf of %s".formatted(servicePrincipal, sourceArn), request, why);
        });
    }

    private String session(String roleArn) {
        String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return place.globalArn("sts", "assumed-role/%s/%s".formatted(role, sessions.getOrDefault(roleArn, role)));
    }

    private static AwsFault denied(String who, Request request, String why) {
        return AwsFault.client(
                "AccessDeniedException",
                "%s is not authorized to perform: %s on resource: %s %s"
                        .formatted(who, request.action(), request.resource(), why));
    }
}
