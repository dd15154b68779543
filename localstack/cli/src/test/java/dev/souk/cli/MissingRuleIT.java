package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates are the only description of the stack: without one of their rules the journey ends early. */
class MissingRuleIT {
    private static final Path ASSEMBLY = Workspace.current().cloudAssembly();

    @TempDir
    Path folder;

    @Test
    void an_order_stays_undecided_when_the_rule_that_starts_checkout_is_gone() {
        Path maimed = copyWithoutRule("OrderPlaced");
        try (RunningStack stack = RunningStack.start(maimed, folder.resolve("maimed-logs"))) {
            stack.sell("rice", 199, 10);
            var other = new OrderJourney(stack.stack().shop());
            OrderJourney.Quoted quoted = other.quote(Map.of("rice", 1));
            ShopClient.Answer accepted = stack.stack()
                    .shop()
                    .send(
                            "POST",
                            quoted.token(),
                            "/orders",
                            JourneyIT.order(quoted.quote()),
                            Map.of("idempotency-key", "lost"));
            assertThat(accepted.status()).isEqualTo(202);
            new Quiescence(stack.stack().edge()).await();
            assertThat(stack.stack()
                            .shop()
                            .get(
                                    quoted.token(),
                                    "/orders/" + accepted.body().path("id").asText())
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("PENDING");
        }
    }

    /** A cloud assembly like the synthesised one, but for the rules on one event and the queue policies that name them. */
    private Path copyWithoutRule(String detailType) {
        return Assemblies.changed(ASSEMBLY, folder.resolve("maimed"), "souk-dev-orders", template -> {
            ObjectNode resources = (ObjectNode) template.path("Resources");
            List<String> rules = named(resources, "AWS::Events::Rule", "\"" + detailType + "\"");
            assertThat(rules).hasSize(1);
            resources.remove(rules);
            resources.remove(named(resources, "AWS::SQS::QueuePolicy", "\"" + rules.getFirst() + "\""));
        });
    }

    private static List<String> named(JsonNode resources, String type, String mentioned) {
        return resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .filter(resource -> resource.getValue().toString().contains(mentioned))
                .map(Map.Entry::getKey)
                .toList();
    }
}
