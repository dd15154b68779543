package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.ShopClient.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer's stay: what they keep with the shop, what they take along, and that nothing readable is left of it. */
@ExtendWith(SharedStack.class)
class AccountsJourneyIT {
    private static final String HOME =
            "{\"name\":\"Zenobia Quill\",\"line1\":\"Wisteria Lane 77\",\"postalCode\":\"10115\",\"city\":\"Berlin\",\"country\":\"DE\"}";

    private final RunningStack running;

    AccountsJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void a_customer_keeps_exports_and_takes_back_what_is_personal() {
        String zenobia = running.stack().token("journey-zenobia", false);
        Answer named = send("PATCH", zenobia, "/me", "{\"email\":\"zenobia@quill.example\"}", ifMatch("\"0\""));
        assertThat(named.status()).isEqualTo(200);
        Answer home = send("POST", zenobia, "/me/addresses", HOME, Map.of("idempotency-key", "home"));
        assertThat(home.status()).isEqualTo(201);
        assertThat(send("POST", zenobia, "/me/addresses", HOME, Map.of("idempotency-key", "home"))
                        .text())
                .isEqualTo(home.text());
        assertThat(send("PUT", zenobia, "/me/consents", "{\"granted\":[\"marketing-email\"]}", ifMatch("\"0\""))
                        .status())
                .isEqualTo(200);
        String guest = link(zenobia);

        Answer export = running.stack().shop().get(zenobia, "/me/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().at("/profile/email").asText()).isEqualTo("zenobia@quill.example");
        assertThat(export.body().at("/addresses/0/line1").asText()).isEqualTo("Wisteria Lane 77");
        assertThat(export.body().at("/consentHistory/0/granted").asBoolean()).isTrue();
        assertThat(export.body().at("/guests/0/guestId").asText()).isEqualTo(guest);

        assertThat(send("DELETE", zenobia, "/me", "", Map.of()).status()).isEqualTo(204);
        assertErased(zenobia);
        new Quiescence(running.stack().edge()).await();
        assertThat(new Traces(running).of("zenobia@quill", "Zenobia Quill", "Wisteria Lane"))
                .isEmpty();
    }

    /** With a fresh token, about which the gateway remembers nothing, the authorizer is asked. */
    private void assertErased(String oldToken) {
        assertThat(running.stack().shop().get(oldToken, "/me").status()).isIn(401, 403);
        String fresh = running.stack().token("journey-zenobia", false);
        assertThat(running.stack().shop().get(fresh, "/me").status()).isEqualTo(401);
        assertThat(running.stack().shop().get(fresh, "/orders").status()).isEqualTo(401);
    }

    private String link(String customer) {
        Answer guest = send("POST", "", "/guests", "", Map.of());
        String token = Edge.object()
                .put("guestToken", guest.body().path("token").asText())
                .toString();
        Answer linked = send("POST", customer, "/me/guests", token, Map.of());
        assertThat(linked.status()).isEqualTo(200);
        assertThat(send("POST", customer, "/me/guests", token, Map.of()).text()).isEqualTo(linked.text());
        String stranger = running.stack().token("journey-stranger", false);
        assertThat(send("POST", stranger, "/me/guests", token, Map.of()).status())
                .isEqualTo(409);
        return guest.body().path("guestId").asText();
    }

    private Answer send(String method, String token, String path, String body, Map<String, String> headers) {
        return running.stack().shop().send(method, token, path, body, new HashMap<>(headers));
    }

    private static Map<String, String> ifMatch(String tag) {
        return Map.of("if-match", tag);
    }
}
