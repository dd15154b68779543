package dev.souk.localstack.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmsApiTest {
    private static final String ARN = "arn:aws:kms:eu-central-1:000000000000:key/people";
    private static final Resource KEY =
            new Resource("souk-dev-accounts", "People", "AWS::KMS::Key", "people", ARN, Json.object());
    private static final Caller DEVELOPER = new Caller.Developer();

    @TempDir
    private Path directory;

    private final Permissions permissions = new Permissions();
    private final KmsApi api = start(Optional.empty(), 7);

    private KmsApi start(Optional<Path> kept, long seed) {
        return new KmsApi(List.of(KEY), kept, permissions, new Random(seed));
    }

    @Test
    void hands_out_data_keys_and_opens_them_under_the_same_context_only() {
        JsonNode made = api.call("GenerateDataKey", wish("ada"), DEVELOPER);

        assertThat(made.path("KeyId").asText()).isEqualTo(ARN);
        JsonNode opened = api.call("Decrypt", wrapped(made, "ada"), DEVELOPER);
        assertThat(opened.path("Plaintext")).isEqualTo(made.path("Plaintext"));
        assertThatThrownBy(() -> api.call("Decrypt", wrapped(made, "eve"), DEVELOPER))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("InvalidCiphertextException"));
    }

    @Test
    void encrypts_what_it_is_given_each_time_anew() {
        ObjectNode input = Json.object().put("KeyId", "people").put("Plaintext", "c291aw==");
        JsonNode first = api.call("Encrypt", input, DEVELOPER);
        JsonNode second = api.call("Encrypt", input, DEVELOPER);

        assertThat(first.path("CiphertextBlob")).isNotEqualTo(second.path("CiphertextBlob"));
        assertThat(api.call("Decrypt", Json.object().set("CiphertextBlob", first.path("CiphertextBlob")), DEVELOPER)
                        .path("Plaintext")
                        .asText())
                .isEqualTo("c291aw==");
    }

    @Test
    void refuses_other_bytes_other_keys_and_other_sizes() {
        assertRefused("Decrypt", Json.object().put("CiphertextBlob", "AAAA"), "InvalidCiphertextException");
        assertRefused("Decrypt", Json.object().put("CiphertextBlob", "AA=="), "InvalidCiphertextException");
        assertRefused("GenerateDataKey", wish("ada").put("KeyId", "other"), "NotFoundException");
        assertRefused("GenerateDataKey", wish("ada").put("KeySpec", "AES_128"), "ValidationException");
        assertRefused("CreateKey", Json.object(), "UnknownOperationException");
    }

    @Test
    void asks_the_roles_policy_for_the_key_at_hand() {
        Caller function = new Caller.Role("arn:aws:iam::000000000000:role/http");
        permissions.deny("kms:Decrypt");
        JsonNode made = api.call("GenerateDataKey", wish("ada"), function);

        assertThatThrownBy(() -> api.call("Decrypt", wrapped(made, "ada"), function))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("AccessDeniedException"));
    }

    @Test
    void keeps_its_keys_where_the_tables_are_kept() {
        JsonNode made = start(Optional.of(directory), 1).call("GenerateDataKey", wish("ada"), DEVELOPER);

        JsonNode opened = start(Optional.of(directory), 2).call("Decrypt", wrapped(made, "ada"), DEVELOPER);
        assertThat(opened.path("Plaintext")).isEqualTo(made.path("Plaintext"));
        assertThatThrownBy(() -> start(Optional.empty(), 3).call("Decrypt", wrapped(made, "ada"), DEVELOPER))
                .isInstanceOf(AwsFault.class);
    }

    private void assertRefused(String operation, JsonNode input, String code) {
        assertThatThrownBy(() -> api.call(operation, input, DEVELOPER))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static ObjectNode wish(String customer) {
        ObjectNode wish = Json.object().put("KeyId", ARN).put("KeySpec", "AES_256");
        wish.putObject("EncryptionContext").put("customer", customer);
        return wish;
    }

    private static JsonNode wrapped(JsonNode made, String customer) {
        ObjectNode input = Json.object();
        input.set("CiphertextBlob", made.path("CiphertextBlob"));
        input.putObject("EncryptionContext").put("customer", customer);
        return input;
    }
}
