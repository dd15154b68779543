package dev.souk.localstack.eventbridge;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.Optional;

/** An archive that the template defines: which events of a bus it keeps. */
public record Archive(String name, String arn, String busArn, Optional<EventPattern> pattern) {

    static Archive of(Resource resource) {
        return new Archive(
                EventRule.lastPart(resource.arn()),
                resource.arn(),
                resource.properties().path("SourceArn").asText(),
                resource.properties().has("EventPattern")
                        ? Optional.of(new EventPattern(
                                Json.parsed(resource.properties().path("EventPattern"))))
                        : Optional.empty());
    }

    /** What is replayed is not archived again. */
    boolean keeps(CarriedEvent carried) {
        return !carried.event().has("replay-name")
                && carried.busName().equals(EventRule.lastPart(busArn))
                && pattern.map(wanted -> wanted.matches(carried.event())).orElse(true);
    }
}
