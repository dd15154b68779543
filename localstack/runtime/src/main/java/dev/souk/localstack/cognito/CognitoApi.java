package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cognito's own calls to sign up and in, for local use. No mail is sent: the code that confirms an address is in the log
 * and at {@code /_souk/confirmations}. Signing in by password is answered whatever flows the client allows on AWS.
 */
public final class CognitoApi implements JsonService {
    private static final Logger LOG = System.getLogger(CognitoApi.class.getName());

    private final UserPools pools;
    private final Authorization authorization;
    private final Clock clock;

    public CognitoApi(UserPools pools, Authorization authorization, Clock clock) {
        this.pools = pools;
        this.authorization = authorization;
        this.clock = clock;
    }

    @Override
    public String target() {
        return "AWSCognitoIdentityProviderService";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        return switch (operation) {
            case "SignUp" -> signUp(input);
            case "ConfirmSignUp" -> confirm(input);
            case "InitiateAuth" -> signIn(input);
            case "GetUser" -> user(input);
            case "ListUserPools" -> list(caller);
            case "ListUserPoolClients" -> listClients(input, caller);
            case "AdminAddUserToGroup" -> addToGroup(input, caller);
            case "AdminDeleteUser" -> delete(input, caller);
            default ->
                throw AwsFault.client(
                        "UnknownOperationException",
                        "cognito-idp %s is not emulated; use the development issuer for tokens".formatted(operation));
        };
    }

    private JsonNode signUp(JsonNode input) {
        Pool pool = pool(input);
        String name = Json.required(input, "Username").toLowerCase(Locale.ROOT);
        if (!name.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw AwsFault.client("InvalidParameterException", "Username should be an email.");
        }
        Map<String, String> attributes = new TreeMap<>(Map.of("email", name));
        for (JsonNode attribute : input.path("UserAttributes")) {
            attributes.put(Json.required(attribute, "Name"), Json.required(attribute, "Value"));
        }
        User user = pool.signUp(name, Json.required(input, "Password"), attributes);
        LOG.log(Level.INFO, "a sign-up waits for its code, to be found at /_souk/confirmations");
        ObjectNode answer = Json.object().put("UserConfirmed", false).put("UserSub", user.sub());
        answer.putObject("CodeDeliveryDetails")
                .put("Destination", name.charAt(0) + "***@" + name.charAt(name.indexOf('@') + 1) + "***")
                .put("DeliveryMedium", "EMAIL")
                .put("AttributeName", "email");
        return answer;
    }

    private JsonNode confirm(JsonNode input) {
        pool(input)
                .confirm(
                        Json.required(input, "Username"),
                        Json.required(input, "ConfirmationCode"),
                        Json.required(input, "ClientId"));
        return Json.object();
    }

    private JsonNode signIn(JsonNode input) {
        Pool pool = pool(input);
        JsonNode parameters = input.path("AuthParameters");
        String flow = Json.required(input, "AuthFlow");
        return switch (flow) {
            case "USER_PASSWORD_AUTH" -> {
                User user = pool.signIn(Json.required(parameters, "USERNAME"), Json.required(parameters, "PASSWORD"));
                ObjectNode result = tokens(pool, user);
                result.put("RefreshToken", pool.refreshToken(user, clock.instant()));
                yield signedIn(result);
            }
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" ->
                signedIn(tokens(pool, pool.refreshed(Json.required(parameters, "REFRESH_TOKEN"), clock.instant())));
            default ->
                throw AwsFault.client(
                        "InvalidParameterException",
                        "expected AuthFlow USER_PASSWORD_AUTH or REFRESH_TOKEN_AUTH, got " + flow);
        };
    }

    private static ObjectNode tokens(Pool pool, User user) {
        return Json.object()
                .put("AccessToken", pool.issuer().accessToken(user))
                .put("IdToken", pool.issuer().idToken(user))
                .put("ExpiresIn", Issuer.LIFETIME.toSeconds())
                .put("TokenType", "Bearer");
    }

    private static JsonNode signedIn(ObjectNode result) {
        ObjectNode answer = Json.object();
        answer.putObject("ChallengeParameters");
        return answer.set("AuthenticationResult", result);
    }

    private JsonNode user(JsonNode input) {
        String token = Json.required(input, "AccessToken");
        User user = pools.all().stream()
                .flatMap(pool -> pool.issuer().subjectOf(token).flatMap(pool.users()::find).stream())
                .findFirst()
                .orElseThrow(() -> AwsFault.client("NotAuthorizedException", "Invalid Access Token"));
        ObjectNode answer = Json.object().put("Username", user.sub());
        ArrayNode attributes = answer.putArray("UserAttributes");
        attributes.addObject().put("Name", "sub").put("Value", user.sub());
        user.attributes()
                .forEach((name, value) ->
                        attributes.addObject().put("Name", name).put("Value", value));
        return answer;
    }

    private JsonNode addToGroup(JsonNode input, Caller caller) {
        Pool pool = pools.pool(Json.required(input, "UserPoolId"));
        require(caller, "AdminAddUserToGroup", pool.trigger().poolArn());
        String group = Json.required(input, "GroupName");
        if (!pool.groups().contains(group)) {
            throw AwsFault.client("ResourceNotFoundException", "Group not found.");
        }
        pool.users().change(named(pool, input), current -> current.in(group));
        return Json.object();
    }

    /** With the user go the refresh tokens; access tokens hold until they expire, as on AWS. */
    private JsonNode delete(JsonNode input, Caller caller) {
        Pool pool = pools.pool(Json.required(input, "UserPoolId"));
        require(caller, "AdminDeleteUser", pool.trigger().poolArn());
        pool.users().remove(named(pool, input));
        return Json.object();
    }

    private static User named(Pool pool, JsonNode input) {
        return pool.users()
                .find(Json.required(input, "Username"))
                .orElseThrow(() -> AwsFault.client("UserNotFoundException", "User does not exist."));
    }

    private JsonNode list(Caller caller) {
        require(caller, "ListUserPools", "*");
        ArrayNode list = Json.array();
        pools.all().forEach(pool -> list.addObject().put("Id", pool.id()).put("Name", pool.id()));
        return Json.object().set("UserPools", list);
    }

    private JsonNode listClients(JsonNode input, Caller caller) {
        Pool pool = pools.pool(Json.required(input, "UserPoolId"));
        require(caller, "ListUserPoolClients", pool.trigger().poolArn());
        ArrayNode list = Json.array();
        list.addObject().put("ClientId", pool.issuer().clientId()).put("UserPoolId", pool.id());
        return Json.object().set("UserPoolClients", list);
    }

    private void require(Caller caller, String action, String resource) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "cognito-idp:" + action, resource);
        }
    }

    private Pool pool(JsonNode input) {
        return pools.poolOfClient(Json.required(input, "ClientId"));
    }
}
