package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.souk.infra.api.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalsTest {
    @Test
    void a_stage_is_found_by_its_name() {
        assertThat(Stage.named("staging")).isEqualTo(Stage.STAGING);
    }

    @Test
    void an_unknown_stage_is_refused_with_the_known_ones() {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> Stage.named("production"))
                .withMessage("expected the stage as -c stage=dev|staging|prod, got 'production'");
    }

    @Test
    void a_missing_stage_is_refused_with_how_to_name_it() {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> Stage.named(null))
                .withMessage("expected the stage as -c stage=dev|staging|prod, got none");
    }

    @Test
    void production_does_not_run_on_simulated_payments_by_accident() {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> PaymentProviders.of(Stage.PROD, null, null))
                .withMessageContaining("-c allowSimulatedPayments=true");
        assertThat(PaymentProviders.of(Stage.PROD, "simulated", "true")).isEqualTo(PaymentProviders.SIMULATED);
        assertThat(PaymentProviders.of(Stage.PROD, "stripe", null)).isEqualTo(PaymentProviders.STRIPE);
        assertThat(PaymentProviders.of(Stage.STAGING, null, null)).isEqualTo(PaymentProviders.SIMULATED);
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> PaymentProviders.of(Stage.DEV, "paypal", null))
                .withMessage("expected -c paymentProvider=simulated or stripe, got 'paypal'");
    }

    @Test
    void a_machine_without_node_is_told_to_install_it(@TempDir Path empty) {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> NodeRuntime.require(Map.of("PATH", empty.toString())))
                .withMessage("expected Node.js on the PATH, got none:"
                        + " install Node.js 22 or later to synthesise the templates");
    }

    @Test
    void node_is_found_on_the_path_or_where_jsii_is_told_to_look(@TempDir Path bin) throws IOException {
        Path node = Files.createFile(bin.resolve("node"));
        assertThat(node.toFile().setExecutable(true)).isTrue();

        assertThatNoException().isThrownBy(() -> NodeRuntime.require(Map.of("PATH", "::" + bin)));
        assertThatNoException().isThrownBy(() -> NodeRuntime.require(Map.of("JSII_NODE", "/opt/node/bin/node")));
    }

    @Test
    void functions_that_were_not_built_are_asked_for(@TempDir Path root) {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> new ProjectFiles(root).functionPackage("orders"))
                .withMessageContaining("functions/orders/target/function")
                .withMessageContaining("mvn package");
    }

    @Test
    void an_operation_that_does_not_say_who_may_call_it_is_refused(@TempDir Path directory) throws IOException {
        Path document = Files.writeString(directory.resolve("shop.yaml"), """
                paths:
                  /things:
                    get: {operationId: listThings}
                """);

        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> OpenApiDocument.read(document))
                .withMessageContaining("/things");
    }
}
