package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {
    private static final String TABLE = "AWS::DynamoDB::Table";

    @Test
    void every_domain_has_its_table_and_the_simulated_provider_has_its_own() {
        assertThat(Synthesis.dev().resources(TABLE))
                .extracting(table -> table.stack().name() + ": " + table.text("TableName"))
                .containsExactlyInAnyOrder(
                        "souk-dev-catalog: souk-dev-catalog",
                        "souk-dev-inventory: souk-dev-inventory",
                        "souk-dev-accounts: souk-dev-accounts",
                        "souk-dev-cart: souk-dev-cart",
                        "souk-dev-orders: souk-dev-orders",
                        "souk-dev-payments: souk-dev-payments",
                        "souk-dev-payments: souk-dev-simulated-provider",
                        "souk-dev-recommendations: souk-dev-recommendations",
                        "souk-dev-search: souk-dev-search");
    }

    @Test
    void every_table_has_string_keys_is_paid_per_request_and_can_be_restored() {
        for (Resource table : Synthesis.dev().resources(TABLE)) {
            assertThat(table.property("KeySchema").toString())
                    .as("keys of %s", table)
                    .isEqualTo("""
                            [{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]""");
            assertThat(table.property("AttributeDefinitions").toString())
                    .as("key types of %s", table)
                    .isEqualTo("""
                            [{"AttributeName":"pk","AttributeType":"S"},{"AttributeName":"sk","AttributeType":"S"}]""");
            assertThat(table.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.text("PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled"))
                    .isEqualTo("true");
            assertThat(table.text("TimeToLiveSpecification.AttributeName")).isEqualTo("expiresAt");
        }
    }

    @Test
    void the_tables_that_publish_or_are_indexed_stream_both_images_and_no_others() {
        assertThat(Synthesis.dev().resources(TABLE))
                .filteredOn(table ->
                        table.text("StreamSpecification.StreamViewType").equals("NEW_AND_OLD_IMAGES"))
                .extracting(table -> table.text("TableName"))
                .containsExactlyInAnyOrder(
                        "souk-dev-catalog",
                        "souk-dev-inventory",
                        "souk-dev-accounts",
                        "souk-dev-cart",
                        "souk-dev-orders",
                        "souk-dev-payments",
                        "souk-dev-search");
    }

    @Test
    void people_and_money_are_encrypted_with_a_key_of_the_domain() {
        List<Resource> encrypted = Synthesis.dev().resources(TABLE).stream()
                .filter(table -> table.text("SSESpecification.SSEType").equals("KMS"))
                .toList();

        assertThat(encrypted)
                .extracting(table -> table.text("TableName"))
                .containsExactlyInAnyOrder(
                        "souk-dev-accounts", "souk-dev-orders", "souk-dev-payments", "souk-dev-simulated-provider");
        assertThat(encrypted)
                .allSatisfy(table -> assertThat(table.property("SSESpecification.KMSMasterKeyId.Fn::GetAtt")
                                .isArray())
                        .isTrue());
        assertThat(Synthesis.dev().resources("AWS::KMS::Key"))
                .hasSize(4)
                .allSatisfy(key -> assertThat(key.text("EnableKeyRotation")).isEqualTo("true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TABLE,
                "AWS::KMS::Key",
                "AWS::SecretsManager::Secret",
                "AWS::Cognito::UserPool",
                "AWS::Events::EventBus",
                "AWS::Events::Archive",
                "AWS::Logs::LogGroup",
                "AWS::S3::Bucket"
            })
    void what_holds_data_outlives_its_stack_in_prod_and_goes_with_it_in_dev(String type) {
        assertThat(Synthesis.dev().resources(type))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                resource.body().path("DeletionPolicy").asText())
                        .isEqualTo("Delete"));
        assertThat(Synthesis.prod().resources(type))
                .filteredOn(resource -> !resource.id().startsWith("AlarmTopic"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                resource.body().path("DeletionPolicy").asText())
                        .isEqualTo("Retain"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEV", "PROD"})
    void only_prod_refuses_to_delete_tables_and_users(Stage stage) {
        boolean refused = stage == Stage.PROD;

        assertThat(Synthesis.of(stage).resources(TABLE))
                .allSatisfy(table ->
                        assertThat(table.text("DeletionProtectionEnabled")).isEqualTo(Boolean.toString(refused)));
        assertThat(Synthesis.of(stage).resources("AWS::Cognito::UserPool"))
                .allSatisfy(users ->
                        assertThat(users.text("DeletionProtection")).isEqualTo(refused ? "ACTIVE" : "INACTIVE"));
    }
}
