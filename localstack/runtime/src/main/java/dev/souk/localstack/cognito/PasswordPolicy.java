package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import java.util.function.IntPredicate;

/**
 * What a pool's template asks of a password.
 *
 * @param property {@code Policies.PasswordPolicy}; missing when the template has none
 */
record PasswordPolicy(JsonNode property) {
    private static final int USUAL_LENGTH = 8;

    /** @throws AwsFault {@code InvalidPasswordException} saying what is missing, in Cognito's words */
    void require(String password) {
        if (password.length() < property.path("MinimumLength").asInt(USUAL_LENGTH)) {
            throw refused("Password not long enough");
        }
        require("RequireNumbers", password, Character::isDigit, "numeric");
        require("RequireLowercase", password, Character::isLowerCase, "lowercase");
        require("RequireUppercase", password, Character::isUpperCase, "uppercase");
        require(
                "RequireSymbols",
                password,
                letter -> !Character.isLetterOrDigit(letter) && !Character.isWhitespace(letter),
                "symbol");
    }

    private void require(String rule, String password, IntPredicate kind, String name) {
        if (property.path(rule).asBoolean() && password.chars().noneMatch(kind)) {
            throw refused("Password must have %s characters".formatted(name));
        }
    }

    private static AwsFault refused(String why) {
        return AwsFault.client("InvalidPasswordException", "Password did not conform with policy: " + why);
    }
}
