package dev.souk.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects what resources themselves allow to others: queue policies, Lambda permissions, bus policies. */
final class ResourcePolicies {
    private final Map<String, String> arnByRef;
    private final Map<String, List<Statement>> byArn = new HashMap<>();

    private ResourcePolicies(List<Resource> resources) {
        this.arnByRef = resources.stream()
                .filter(resource -> !resource.arn().isEmpty())
                .collect(Collectors.toMap(Resource::ref, Resource::arn, (first, _) -> first));
    }

    /** @return policies by ARN of the resource */
    static Map<String, Policies> of(List<Resource> resources) {
        ResourcePolicies collected = new ResourcePolicies(resources);
        resources.forEach(collected::read);
        Map<String, Policies> policies = new HashMap<>();
        collected.byArn.forEach((arn, statements) -> policies.put(arn, new Policies(statements)));
        return policies;
    }

    private void read(Resource resource) {
        JsonNode properties = resource.properties();
        switch (resource.type()) {
            case "AWS::SQS::QueuePolicy" ->
                Json.texts(properties.path("Queues"))
                        .forEach(queue -> add(arn(queue), Statement.ofDocument(properties.path("PolicyDocument"))));
            case "AWS::Events::EventBusPolicy" ->
                add(arn(properties.path("EventBusName").asText("default")), busStatements(properties));
            case "AWS::Lambda::Permission" -> {
                String function = functionArn(properties.path("FunctionName").asText());
                add(function, List.of(permission(properties, function)));
            }
            default -> {}
        }
    }

    private static List<Statement> busStatements(JsonNode properties) {
        JsonNode statement = properties.path("Statement");
        return statement.isMissingNode()
                ? List.of()
                : Statement.ofDocument(Json.object().set("Statement", statement));
    }

    private static Statement permission(JsonNode properties, String function) {
        List<Condition> conditions = new ArrayList<>();
        Json.text(properties, "SourceArn")
                .ifPresent(source -> conditions.add(new Condition("ArnLike", "aws:SourceArn", List.of(source))));
        Json.text(properties, "SourceAccount")
                .ifPresent(
                        source -> conditions.add(new Condition("StringEquals", "aws:SourceAccount", List.of(source))));
        return new Statement(
                true,
                List.of(properties.path("Action").asText()),
                false,
                List.of(function),
                false,
                List.of(properties.path("Principal").asText()),
                conditions);
    }

    /** A permission may name its function by name or by ARN; an alias or a version is a resource of its own. */
    private String functionArn(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : arn(nameOrArn);
    }

    private String arn(String ref) {
        return ref.startsWith("arn:") ? ref : arnByRef.getOrDefault(ref, ref);
    }

    private void add(String arn, List<Statement> statements) {
        byArn.computeIfAbsent(arn, _ -> new ArrayList<>()).addAll(statements);
    }
}
