package dev.souk.infra.nag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that cdk-nag does not agree with.
 *
 * @param rule e.g. {@code AwsSolutions-IAM5}
 * @param resource the path of the construct
 * @param meaning what the rule asks for
 */
public record Finding(String rule, String resource, String meaning) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Everything in the reports that cdk-nag wrote beside the templates. */
    public static List<Finding> in(Path assembly) {
        try (Stream<Path> files = Files.list(assembly)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-NagReport.json"))
                    .flatMap(Finding::read)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Finding> read(Path report) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (JsonNode line : JSON.readTree(report.toFile()).path("lines")) {
                if (!line.path("compliance").asText().equals("Compliant")) {
                    findings.add(new Finding(
                            line.path("ruleId").asText(),
                            line.path("resourceId").asText(),
                            line.path("compliance").asText() + ": "
                                    + line.path("ruleInfo").asText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.stream();
    }
}
