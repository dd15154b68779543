package dev.souk.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement of a role's policy allows.
 *
 * @param policy the policy it stands in
 * @param actions as IAM writes them
 * @param resources as readable text
 */
public record Grant(Resource policy, List<String> actions, List<String> resources) {
    /** Everything that roles of this assembly are allowed. */
    public static List<Grant> of(Assembly assembly) {
        return assembly.resources("AWS::IAM::Policy").stream()
                .flatMap(Grant::of)
                .toList();
    }

    /** Whether the role is that of the function, by its name without {@code souk-<stage>-}. */
    public boolean isFor(String function) {
        JsonNode role = policy.property("Roles").path(0).path("Ref");
        return policy.stack().resources("AWS::Lambda::Function").stream()
                .filter(candidate ->
                        candidate.property("Role.Fn::GetAtt").path(0).equals(role))
                .anyMatch(candidate -> candidate.text("FunctionName").endsWith("-" + function));
    }

    private static Stream<Grant> of(Resource policy) {
        List<Grant> grants = new ArrayList<>();
        for (JsonNode statement : policy.property("PolicyDocument.Statement")) {
            if (statement.path("Effect").asText().equals("Allow")) {
                grants.add(new Grant(
                        policy, texts(policy, statement.path("Action")), texts(policy, statement.path("Resource"))));
            }
        }
        return grants.stream();
    }

    private static List<String> texts(Resource policy, JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(one -> texts.add(policy.stack().text(one)));
        } else {
            texts.add(policy.stack().text(oneOrMany));
        }
        return texts;
    }
}
