package dev.souk.localstack.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CognitoApiTest {
    private static final String POOL = "eu-central-1_pool";
    private static final String PASSWORD = "Correct-horse-7";

    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final ScriptedFunctions functions = new ScriptedFunctions();

    @TempDir
    private Path data;

    private UserPools pools;
    private CognitoApi api;

    @BeforeEach
    void start() {
        pools = new UserPools(
                resources(),
                Place.local(4566),
                new UserPools.Surroundings(
                        Optional.of(data), functions, permissions, time.clock(), new Random(7), new Ids()));
        api = new CognitoApi(pools, permissions, time.clock());
    }

    private static List<Resource> resources() {
        return List.of(
                Stack.of("AWS::Cognito::UserPool", "Users", POOL, "arn:pool", """
                        {'Policies': {'PasswordPolicy': {'MinimumLength': 12, 'RequireNumbers': true, 'RequireSymbols': true,
                         'RequireUppercase': true}}, 'LambdaConfig': {'PostConfirmation': '%s'}}""".formatted(
                                Stack.functionArn("welcome"))),
                Stack.of("AWS::Cognito::UserPoolClient", "Client", "app", "", "{'UserPoolId': '%s'}".formatted(POOL)),
                Stack.of(
                        "AWS::Cognito::UserPoolGroup",
                        "Staff",
                        "staff",
                        "",
                        "{'UserPoolId': '%s', 'GroupName': 'staff'}".formatted(POOL)));
    }

    private JsonNode call(String operation, String input) {
        return api.call(operation, Json.parse(input.replace('\'', '"')), new Caller.Developer());
    }

    private JsonNode signUp(String email, String password) {
        return call("SignUp", "{'ClientId':'app','Username':'%s','Password':'%s'}".formatted(email, password));
    }

    private void confirm(String email) {
        String code = pools.confirmations().at("/confirmations/0/code").asText();
        call("ConfirmSignUp", "{'ClientId':'app','Username':'%s','ConfirmationCode':'%s'}".formatted(email, code));
    }

    private JsonNode signIn(String email, String password) {
        return call(
                        "InitiateAuth",
                        "{'ClientId':'app','AuthFlow':'USER_PASSWORD_AUTH','AuthParameters':{'USERNAME':'%s','PASSWORD':'%s'}}"
                                .formatted(email, password))
                .path("AuthenticationResult");
    }

    private static JWTClaimsSet claims(JsonNode tokens, String token) throws ParseException {
        return SignedJWT.parse(tokens.path(token).asText()).getJWTClaimsSet();
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void somebody_who_signs_up_and_confirms_can_sign_in() throws ParseException {
        String sub = signUp("Ada@example.org", PASSWORD).path("UserSub").asText();
        confirm("ada@example.org");

        JsonNode tokens = signIn("ada@EXAMPLE.org", PASSWORD);

        JWTClaimsSet access = claims(tokens, "AccessToken");
        assertThat(access.getSubject()).isEqualTo(sub);
        assertThat(access.getClaim("token_use")).isEqualTo("access");
        assertThat(access.getClaim("client_id")).isEqualTo("app");
        JWTClaimsSet id = claims(tokens, "IdToken");
        assertThat(id.getClaim("token_use")).isEqualTo("id");
        assertThat(id.getAudience()).containsExactly("app");
        assertThat(id.getClaim("email")).isEqualTo("ada@example.org");
        assertThat(id.getClaim("email_verified")).isEqualTo(true);
        assertThat(call(
                                "GetUser",
                                "{'AccessToken':'%s'}"
                                        .formatted(tokens.path("AccessToken").asText()))
                        .path("Username")
                        .asText())
                .isEqualTo(sub);
    }

    @Test
    void tells_the_function_of_the_template_once_somebody_is_confirmed() {
        functions.replies("{}");
        String sub = signUp("ada@example.org", PASSWORD).path("UserSub").asText();
        assertThat(functions.payloads()).isEmpty();
        confirm("ada@example.org");

        assertThat(functions.payloads().getFirst()).isEqualTo(Json.parse("""
                {"version": "1", "triggerSource": "PostConfirmation_ConfirmSignUp", "region": "eu-central-1",
                 "userPoolId": "%s", "userName": "%s", "callerContext": {"awsSdkVersion": "local", "clientId": "app"},
                 "request": {"userAttributes": {"sub": "%s", "cognito:user_status": "CONFIRMED",
                   "email": "ada@example.org", "email_verified": "true"}}, "response": {}}""".formatted(POOL, sub, sub)));
        assertThat(permissions.asked())
                .contains("cognito-idp.amazonaws.com lambda:InvokeFunction %s arn:pool"
                        .formatted(Stack.functionArn("welcome")));
    }

    @Test
    void tells_who_confirms_when_the_function_throws() {
        signUp("ada@example.org", PASSWORD);
        functions.fails();

        assertRefused("UserLambdaValidationException", () -> confirm("ada@example.org"));
    }

    @Test
    void refuses_with_the_codes_that_clients_know() {
        assertRefused("InvalidPasswordException", () -> signUp("ada@example.org", "short"));
        assertRefused("InvalidPasswordException", () -> signUp("ada@example.org", "no-upper-case-7"));
        assertRefused("InvalidParameterException", () -> signUp("ada", PASSWORD));
        signUp("ada@example.org", PASSWORD);
        assertRefused("UsernameExistsException", () -> signUp("ADA@example.org", PASSWORD));
        assertRefused("UserNotConfirmedException", () -> signIn("ada@example.org", PASSWORD));
        assertRefused(
                "CodeMismatchException",
                () -> call("ConfirmSignUp", "{'ClientId':'app','Username':'ada@example.org','ConfirmationCode':'x'}"));
        assertRefused("NotAuthorizedException", () -> signIn("ada@example.org", "Wrong-password-7"));
        assertRefused("NotAuthorizedException", () -> signIn("nobody@example.org", PASSWORD));
        assertRefused("NotAuthorizedException", () -> call("GetUser", "{'AccessToken':'forged'}"));
        assertRefused(
                "ResourceNotFoundException",
                () -> call("SignUp", "{'ClientId':'other','Username':'a@b.de','Password':'x'}"));
    }

    @Test
    void gives_new_tokens_for_a_refresh_token_and_staff_its_group() throws ParseException {
        signUp("ada@example.org", PASSWORD);
        confirm("ada@example.org");
        String refresh =
                signIn("ada@example.org", PASSWORD).path("RefreshToken").asText();
        call(
                "AdminAddUserToGroup",
                "{'UserPoolId':'%s','Username':'ada@example.org','GroupName':'staff'}".formatted(POOL));
        String renew = "{'ClientId':'app','AuthFlow':'REFRESH_TOKEN_AUTH','AuthParameters':{'REFRESH_TOKEN':'%s'}}"
                .formatted(refresh);

        JsonNode renewed = call("InitiateAuth", renew).path("AuthenticationResult");

        assertThat(claims(renewed, "AccessToken").getStringListClaim("cognito:groups"))
                .containsExactly("staff");
        time.advance(Duration.ofDays(31));
        assertRefused("NotAuthorizedException", () -> call("InitiateAuth", renew));
    }

    @Test
    void who_is_deleted_signs_in_no_more_and_renews_nothing() {
        String sub = signUp("ada@example.org", PASSWORD).path("UserSub").asText();
        confirm("ada@example.org");
        String refresh =
                signIn("ada@example.org", PASSWORD).path("RefreshToken").asText();
        String delete = "{'UserPoolId':'%s','Username':'%s'}".formatted(POOL, sub);

        call("AdminDeleteUser", delete);

        assertRefused("NotAuthorizedException", () -> signIn("ada@example.org", PASSWORD));
        assertRefused(
                "NotAuthorizedException",
                () -> call(
                        "InitiateAuth",
                        "{'ClientId':'app','AuthFlow':'REFRESH_TOKEN_AUTH','AuthParameters':{'REFRESH_TOKEN':'%s'}}"
                                .formatted(refresh)));
        assertRefused("UserNotFoundException", () -> call("AdminDeleteUser", delete));
        start();
        assertRefused("NotAuthorizedException", () -> signIn("ada@example.org", PASSWORD));
    }

    @Test
    void keeps_users_between_starts_and_no_password_in_readable_form() throws IOException {
        signUp("ada@example.org", PASSWORD);
        confirm("ada@example.org");
        start();

        assertThat(signIn("ada@example.org", PASSWORD).path("AccessToken").asText())
                .isNotEmpty();
        assertThat(Files.readString(data.resolve("cognito/%s.json".formatted(POOL))))
                .doesNotContain(PASSWORD);
    }
}
