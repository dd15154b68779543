package dev.souk.infra.platform;

import dev.souk.infra.Deployment;
import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.Alarms;
import dev.souk.infra.construct.Platform;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** What all domains share. */
public final class PlatformStack extends SoukStack {
    private final Platform platform;

    public PlatformStack(Construct scope, Deployment deployment) {
        super(scope, deployment, "platform", "Souk: the event bus, the signing keys and the alarms of all domains");
        Messaging messaging = new Messaging(this, deployment);
        SigningKeys keys = new SigningKeys(this, deployment);
        Optional<ITopic> alarms = deployment.settings().watched()
                ? Optional.of(new AlarmTopic(this, deployment).topic())
                : Optional.empty();
        platform = new Platform(
                deployment,
                messaging.bus(),
                keys.guestTokenKey(),
                keys.quoteKey(),
                keys.cursorKey(),
                keys.orderLinkKey(),
                new Alarms(alarms));
        CfnOutput.Builder.create(this, "BusName")
                .value(messaging.bus().getEventBusName())
                .build();
    }

    /** What the other stacks build on. */
    public Platform platform() {
        return platform;
    }
}
