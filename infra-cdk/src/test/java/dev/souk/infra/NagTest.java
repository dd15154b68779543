package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.nag.Finding;
import dev.souk.infra.nag.Waivers;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** Production is checked, as it has all that the other stages have and more. */
final class NagTest {
    private static List<Finding> findings = List.of();

    @BeforeAll
    static void check() {
        App app = Synthesis.app(Stage.PROD);
        NagPackProps reports = NagPackProps.builder()
                .reports(true)
                .reportFormats(List.of(NagReportFormat.JSON))
                .build();
        Aspects.of(app).add(new AwsSolutionsChecks(reports));
        Aspects.of(app).add(new ServerlessChecks(reports));
        findings = Finding.in(Path.of(app.synth().getDirectory()));
    }

    @Test
    void every_finding_has_a_reason() {
        assertThat(findings).isNotEmpty();
        assertThat(Waivers.unexplained(findings)).isEmpty();
    }

    @Test
    void every_reason_still_has_its_finding() {
        assertThat(Waivers.stale(findings)).isEmpty();
    }
}
