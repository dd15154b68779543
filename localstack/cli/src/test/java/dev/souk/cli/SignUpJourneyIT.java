package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the sign-up at the user pool to the day when nobody knows the customer any more. */
@ExtendWith(SharedStack.class)
class SignUpJourneyIT {
    private static final String COGNITO = "AWSCognitoIdentityProviderService.";
    private static final String EMAIL = "theodora@sorrel.example";
    private static final String PASSWORD = "Correct-horse-7";

    private final RunningStack running;

    SignUpJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void who_signs_up_is_known_after_the_confirmation_and_gone_after_the_erasure() {
        cognito("SignUp", credentials());
        assertThatThrownBy(this::signIn).hasMessageContaining("UserNotConfirmedException");
        cognito("ConfirmSignUp", Edge.object().put("Username", EMAIL).put("ConfirmationCode", code()));
        String token = signIn();
        assertThat(shop().get(token, "/me").body().path("email").asText()).isEqualTo(EMAIL);

        running.sell("sorrel", 180, 5);
        String cart = takesAlongWhatTheGuestDid(token);
        assertThat(keeps("souk-dev-cart", "C#" + cart, "C")).isTrue();
        shop().send("DELETE", token, "/me", "", Map.of()).orThrow("erasing");
        new Quiescence(running.stack().edge()).await();

        assertThatThrownBy(this::signIn).hasMessageContaining("NotAuthorizedException");
        assertThat(shop().get(token, "/me").status()).isIn(401, 403);
        assertThat(new Traces(running).of("theodora@sorrel")).isEmpty();
        assertThat(keeps("souk-dev-cart", "C#" + cart, "C"))
                .as("other domains have heard of it")
                .isFalse();
    }

    /** @return the cart, which is the customer's from then on */
    private String takesAlongWhatTheGuestDid(String customer) {
        OrderJourney.Quoted guest = new OrderJourney(shop()).quote(Map.of("sorrel", 1));
        shop().send(
                        "POST",
                        customer,
                        "/me/guests",
                        Edge.object().put("guestToken", guest.token()).toString(),
                        Map.of())
                .orThrow("linking the guest");
        new Quiescence(running.stack().edge()).await();
        assertThat(shop().get(customer, "/carts/" + guest.cart()).status()).isEqualTo(200);
        return guest.cart();
    }

    private boolean keeps(String table, String pk, String sk) {
        ObjectNode request = Edge.object().put("TableName", table);
        request.putObject("Key")
                .<ObjectNode>set("pk", Edge.object().put("S", pk))
                .set("sk", Edge.object().put("S", sk));
        return running.stack().edge().call("DynamoDB_20120810.GetItem", request).has("Item");
    }

    private String code() {
        JsonNode confirmations =
                running.stack().edge().get("/_souk/confirmations").path("confirmations");
        return StreamSupport.stream(confirmations.spliterator(), false)
                .filter(one -> one.path("username").asText().equals(EMAIL))
                .findFirst()
                .orElseThrow()
                .path("code")
                .asText();
    }

    private String signIn() {
        ObjectNode request = Edge.object().put("AuthFlow", "USER_PASSWORD_AUTH");
        request.putObject("AuthParameters").put("USERNAME", EMAIL).put("PASSWORD", PASSWORD);
        return cognito("InitiateAuth", request)
                .at("/AuthenticationResult/AccessToken")
                .asText();
    }

    private static ObjectNode credentials() {
        return Edge.object().put("Username", EMAIL).put("Password", PASSWORD);
    }

    private JsonNode cognito(String operation, ObjectNode input) {
        Edge edge = running.stack().edge();
        String pool = edge.call(COGNITO + "ListUserPools", Edge.object().put("MaxResults", 1))
                .at("/UserPools/0/Id")
                .asText();
        String client = edge.call(COGNITO + "ListUserPoolClients", Edge.object().put("UserPoolId", pool))
                .at("/UserPoolClients/0/ClientId")
                .asText();
        return edge.call(COGNITO + operation, input.put("ClientId", client));
    }

    private ShopClient shop() {
        return running.stack().shop();
    }
}
