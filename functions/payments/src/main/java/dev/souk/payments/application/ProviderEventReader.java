package dev.souk.payments.application;

import dev.souk.payments.domain.ProviderEvent;
import java.util.Optional;

/** Understands what a provider writes. */
@FunctionalInterface
public interface ProviderEventReader {

    /**
     * The event in a message; empty for one about something that is none of ours.
     *
     * @throws IllegalArgumentException when the message is not what the provider promised to send
     */
    Optional<ProviderEvent> read(String message);
}
