package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happens to an asynchronous invocation that fails.
 *
 * @param retries after the first attempt, 0 to 2
 * @param maximumAge after which an event is given up
 * @param deadLetterTarget ARN that gets the event itself
 * @param onFailure ARN that gets a record of the failed invocation
 */
record AsyncSettings(int retries, Duration maximumAge, Optional<String> deadLetterTarget, Optional<String> onFailure) {
    private static final int RETRIES = 2;
    private static final int SIX_HOURS_SECONDS = 21_600;

    static AsyncSettings of(Resource function, List<Resource> invokeConfigs) {
        JsonNode config = invokeConfigs.stream()
                .map(Resource::properties)
                .filter(properties -> names(properties.path("FunctionName").asText(), function))
                .findFirst()
                .orElseGet(Json::object);
        return new AsyncSettings(
                Json.number(config, "MaximumRetryAttempts").orElse(RETRIES),
                Duration.ofSeconds(
                        Json.number(config, "MaximumEventAgeInSeconds").orElse(SIX_HOURS_SECONDS)),
                Json.text(function.properties().path("DeadLetterConfig"), "TargetArn"),
                Json.text(config.path("DestinationConfig").path("OnFailure"), "Destination"));
    }

    private static boolean names(String nameOrArn, Resource function) {
        return nameOrArn.equals(function.ref()) || nameOrArn.equals(function.arn());
    }
}
