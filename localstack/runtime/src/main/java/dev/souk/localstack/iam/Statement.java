package dev.souk.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One statement of a policy. Where the policy gives NotAction or NotResource, the list holds those and the flag is set.
 *
 * @param principals of a resource policy; empty in an identity policy
 */
record Statement(
        boolean allow,
        List<String> actions,
        boolean exceptActions,
        List<String> resources,
        boolean exceptResources,
        List<String> principals,
        List<Condition> conditions) {

    static List<Statement> ofDocument(JsonNode document) {
        JsonNode statements = document.path("Statement");
        return statements.isArray()
                ? Json.elements(statements).stream().map(Statement::of).toList()
                : List.of(of(statements));
    }

    private static Statement of(JsonNode node) {
        return new Statement(
                node.path("Effect").asText().equals("Allow"),
                texts(node, "Action", "NotAction"),
                node.has("NotAction"),
                texts(node, "Resource", "NotResource"),
                node.has("NotResource"),
                principals(node.path("Principal")),
                Condition.of(node.path("Condition")));
    }

    /** Whether everything but the conditions fits. */
    boolean concerns(Request request) {
        String action = request.action().toLowerCase(Locale.ROOT);
        boolean fitsAction =
                actions.stream().anyMatch(pattern -> Wildcard.matches(pattern.toLowerCase(Locale.ROOT), action));
        boolean fitsResource = resources.stream().anyMatch(pattern -> Wildcard.matches(pattern, request.resource()));
        return fitsAction != exceptActions && fitsResource != exceptResources;
    }

    boolean names(String principal) {
        return principals.stream().anyMatch(pattern -> pattern.equals("*") || pattern.equals(principal));
    }

    boolean applies(Request request) {
        return concerns(request)
                && conditions.stream().allMatch(condition -> condition.known() && condition.holds(request));
    }

    private static List<String> texts(JsonNode node, String field, String negated) {
        JsonNode value = node.has(field) ? node.path(field) : node.path(negated);
        return value.isArray() ? Json.texts(value) : value.isTextual() ? List.of(value.asText()) : List.of();
    }

    private static List<String> principals(JsonNode principal) {
        if (principal.isTextual()) {
            return List.of(principal.asText());
        }
        return principal.properties().stream()
                .flatMap(kind -> kind.getValue().isArray()
                        ? Json.texts(kind.getValue()).stream()
                        : Stream.of(kind.getValue().asText()))
                .toList();
    }
}
