package dev.souk.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what each role may do: inline policies, policies attached to it, managed policies by ARN. */
final class RolePolicies {
    private final Map<String, List<Statement>> byRoleName = new HashMap<>();
    private final Map<String, List<Statement>> managed = new HashMap<>();
    private final Map<String, String> roleNames = new HashMap<>();

    private RolePolicies() {}

    /** @return policies by role ARN */
    static Map<String, Policies> of(List<Resource> resources) {
        RolePolicies collected = new RolePolicies();
        resources.forEach(collected::readPolicy);
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::IAM::Role"))
                .forEach(collected::readRole);
        Map<String, Policies> byArn = new HashMap<>();
        collected.roleNames.forEach(
                (arn, name) -> byArn.put(arn, new Policies(collected.byRoleName.getOrDefault(name, List.of()))));
        return byArn;
    }

    private void readPolicy(Resource resource) {
        switch (resource.type()) {
            case "AWS::IAM::ManagedPolicy" -> {
                managed.put(resource.ref(), statements(resource));
                attach(resource);
            }
            case "AWS::IAM::Policy", "AWS::IAM::RolePolicy" -> attach(resource);
            default -> {}
        }
    }

    private void attach(Resource policy) {
        Json.texts(policy.properties().path("Roles")).forEach(role -> add(role, statements(policy)));
        Json.text(policy.properties(), "RoleName").ifPresent(role -> add(role, statements(policy)));
    }

    private void readRole(Resource role) {
        roleNames.put(role.arn(), role.ref());
        role.properties()
                .path("Policies")
                .forEach(policy -> add(role.ref(), Statement.ofDocument(policy.path("PolicyDocument"))));
        Json.texts(role.properties().path("ManagedPolicyArns")).forEach(arn -> add(role.ref(), managed(role, arn)));
    }

    private List<Statement> managed(Resource role, String arn) {
        if (ManagedPolicies.isAws(arn)) {
            return List.of(ManagedPolicies.find(arn).orElseThrow(() -> unknown(role, arn)));
        }
        List<Statement> own = managed.get(arn);
        if (own == null) {
            throw unknown(role, arn);
        }
        return own;
    }

    private static IllegalArgumentException unknown(Resource role, String arn) {
        return new IllegalArgumentException("stack %s: role %s: managed policy %s is not known to this runtime"
                .formatted(role.stack(), role.logicalId(), arn));
    }

    private static List<Statement> statements(Resource policy) {
        JsonNode document = policy.properties().path("PolicyDocument");
        return Statement.ofDocument(document);
    }

    private void add(String roleName, List<Statement> statements) {
        byRoleName.computeIfAbsent(roleName, _ -> new ArrayList<>()).addAll(statements);
    }
}
