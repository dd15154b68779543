package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an authorizer answered: who calls, and which methods they may call.
 *
 * @param context principal and context, as functions see them
 */
record InvokePolicy(List<Statement> statements, ObjectNode context) {

    /** Some methods allowed or denied. */
    record Statement(boolean allows, List<Pattern> resources) {
        boolean covers(String methodArn) {
            return resources.stream()
                    .anyMatch(resource -> resource.matcher(methodArn).matches());
        }
    }

    /** Empty when the answer is not what API Gateway demands: a principal, a policy, a context without nested values. */
    static Optional<InvokePolicy> of(JsonNode answer) {
        JsonNode statements = answer.path("policyDocument").path("Statement");
        JsonNode context = answer.path("context");
        boolean flat = context.isMissingNode()
                || context.isNull()
                || (context.isObject() && Json.elements(context).stream().allMatch(JsonNode::isValueNode));
        if (!answer.path("principalId").isTextual() || !(statements.isArray() || statements.isObject()) || !flat) {
            return Optional.empty();
        }
        List<Statement> read = new ArrayList<>();
        for (JsonNode statement : oneOrMany(statements)) {
            if (oneOrMany(statement.path("Action")).stream().anyMatch(InvokePolicy::isInvoke)) {
                read.add(new Statement(
                        statement.path("Effect").asText().equals("Allow"),
                        oneOrMany(statement.path("Resource")).stream()
                                .map(InvokePolicy::wildcards)
                                .toList()));
            }
        }
        ObjectNode seen =
                Json.object().put("principalId", answer.path("principalId").asText());
        context.properties()
                .forEach(entry -> seen.put(entry.getKey(), entry.getValue().asText()));
        return Optional.of(new InvokePolicy(read, seen));
    }

    boolean allows(String methodArn) {
        List<Statement> covering = statements.stream()
                .filter(statement -> statement.covers(methodArn))
                .toList();
        return !covering.isEmpty() && covering.stream().allMatch(Statement::allows);
    }

    private static boolean isInvoke(JsonNode action) {
        return wildcards(action).matcher("execute-api:Invoke").matches();
    }

    private static List<JsonNode> oneOrMany(JsonNode node) {
        return node.isArray() ? Json.elements(node) : List.of(node);
    }

    private static Pattern wildcards(JsonNode text) {
        StringBuilder pattern = new StringBuilder();
        for (char c : text.asText().toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
