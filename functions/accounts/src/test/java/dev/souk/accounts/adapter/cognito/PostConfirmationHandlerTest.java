package dev.souk.accounts.adapter.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.accounts.application.RegisterCustomer;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.InMemoryProfiles;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostConfirmationHandlerTest {
    private static final CustomerId ADA = new CustomerId("sub-1");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProfiles profiles = new InMemoryProfiles(accounts);
    private final PostConfirmationHandler handler =
            new PostConfirmationHandler(new Environment(Map.of()), new RegisterCustomer(accounts, profiles));

    @Test
    void starts_a_profile_with_the_confirmed_address_however_often_it_is_told() throws IOException {
        String event = event("PostConfirmation_ConfirmSignUp", "Ada@EXAMPLE.org");

        assertThat(confirm(event)).isEqualTo(event);
        assertThat(confirm(event)).isEqualTo(event);

        assertThat(profiles.find(ADA)).contains(new Profile(ADA, null, new EmailAddress("Ada@example.org"), 1));
    }

    @Test
    void does_nothing_for_a_new_password() throws IOException {
        confirm(event("PostConfirmation_ConfirmForgotPassword", "ada@example.org"));

        assertThat(profiles.find(ADA)).isEmpty();
    }

    @Test
    void lets_nobody_fail_for_an_odd_address_or_a_late_repetition() throws IOException {
        confirm(event("PostConfirmation_ConfirmSignUp", "ada"));
        assertThat(profiles.find(ADA)).isEmpty();

        accounts.erase(ADA);
        confirm(event("PostConfirmation_ConfirmSignUp", "ada@example.org"));
        assertThat(accounts.isErased(ADA)).isTrue();
    }

    private String confirm(String event) throws IOException {
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String event(String trigger, String email) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("version", "1").put("triggerSource", trigger).put("userName", "sub-1");
        event.putObject("request")
                .putObject("userAttributes")
                .put("sub", "sub-1")
                .put("email", email);
        event.putObject("response");
        return event.toString();
    }
}
