package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.adapter.cognito.PostConfirmationHandler;
import dev.souk.accounts.adapter.http.AccountsHttpHandler;
import dev.souk.accounts.adapter.http.AuthorizerHandler;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsModuleTest {
    @Test
    void builds_each_function_from_its_own_variables_alone() {
        assertThatCode(() -> new AccountsHttpHandler(
                        environment(Map.of("TABLE_NAME", "souk-dev-accounts", "GUEST_TOKEN_KEY_ARN", "arn"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> new PostConfirmationHandler(
                        environment(Map.of("TABLE_NAME", "souk-dev-accounts", "DATA_KEY_ARN", "arn"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> new AuthorizerHandler(environment(Map.of(
                        "GUEST_TOKEN_KEY_ARN", "arn",
                        "TABLE_NAME", "souk-dev-accounts",
                        "OIDC_ISSUER", "https://issuer.example",
                        "OIDC_CLIENT_ID", "souk-web"))))
                .doesNotThrowAnyException();
    }

    @Test
    void names_a_variable_that_is_missing() {
        assertThatThrownBy(() -> new AuthorizerHandler(environment(Map.of("GUEST_TOKEN_KEY_ARN", "arn"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable OIDC_ISSUER is missing");
    }

    private static Map<String, String> environment(Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token"));
        environment.putAll(own);
        return environment;
    }
}
