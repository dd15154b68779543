package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.contract.AccessMatrix;
import dev.souk.cli.contract.BadInput;
import dev.souk.cli.contract.FuzzReport;
import dev.souk.cli.contract.Fuzzer;
import dev.souk.cli.contract.SecretScan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The running stack held to its own OpenAPI document; {@code souk fuzz} and {@code souk matrix} do the same at full size. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class ContractIT {
    private static final int REQUESTS = 400;
    private static final long SEED = 20261122;
    private static final String SKU = "contract-rice";

    private final RunningStack running;

    ContractIT(RunningStack running) {
        this.running = running;
        running.sell(SKU, 199, 1_000);
    }

    @Test
    void everybody_gets_what_the_contract_grants_and_nothing_else() {
        List<AccessMatrix.Cell> cells =
                AccessMatrix.of(running.stack(), SKU, "matrix").cells();
        assertThat(cells)
                .hasSizeGreaterThan(100)
                .allSatisfy(cell -> assertThat(cell.violations())
                        .as("%s as %s, expected %s", cell.operation(), cell.caller(), cell.expected())
                        .isEmpty());
    }

    @Test
    void no_body_takes_a_field_that_is_not_the_clients_to_set() {
        assertThat(BadInput.of(running.stack(), SKU, "foreign").foreignFields())
                .hasSizeGreaterThan(100)
                .allSatisfy(tried -> assertThat(tried.violations())
                        .as("%s with %s", tried.operation(), tried.what())
                        .isEmpty());
    }

    @Test
    void every_answer_to_right_and_wrong_requests_is_one_that_the_contract_announces() {
        FuzzReport report = new Fuzzer(running.stack(), SKU, SEED).run(REQUESTS, _ -> {});
        assertThat(report.failures()).as("seed %d", SEED).isEmpty();
        SecretScan.Result scan = new SecretScan(running.stack().edge(), EmbeddedStack.STAGE).run();
        assertThat(scan.texts()).isGreaterThan(REQUESTS);
        assertThat(scan.findings()).isEmpty();
    }
}
