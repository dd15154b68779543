package dev.souk.infra.platform;

import dev.souk.infra.Deployment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Archive;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.constructs.Construct;

/** The bus that all facts travel on, and the archive to replay them from. */
final class Messaging extends Construct {
    private final EventBus bus;

    Messaging(Construct scope, Deployment deployment) {
        super(scope, "Messaging");
        bus = EventBus.Builder.create(this, "Bus")
                .eventBusName(deployment.prefix())
                .description("The business facts of all domains")
                .build();
        bus.applyRemovalPolicy(deployment.settings().removalPolicy());
        Archive archive = Archive.Builder.create(this, "Archive")
                .archiveName(deployment.prefix())
                .sourceEventBus(bus)
                .eventPattern(
                        EventPattern.builder().source(Match.prefix("souk.")).build())
                .retention(Duration.days(deployment.settings().archiveDays()))
                .build();
        archive.applyRemovalPolicy(deployment.settings().removalPolicy());
    }

    EventBus bus() {
        return bus;
    }
}
