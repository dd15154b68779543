package dev.souk.infra.construct;

import dev.souk.infra.Deployment;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/**
 * What every domain builds on.
 *
 * @param deployment the stage and where the parts come from
 * @param bus the one event bus
 * @param guestTokenKey signs guest tokens
 * @param quoteKey signs quotes
 * @param cursorKey signs the cursors of lists
 * @param orderLinkKey signs links to orders
 * @param alarms who hears of trouble
 */
public record Platform(
        Deployment deployment,
        IEventBus bus,
        ISecret guestTokenKey,
        ISecret quoteKey,
        ISecret cursorKey,
        ISecret orderLinkKey,
        Alarms alarms) {}
