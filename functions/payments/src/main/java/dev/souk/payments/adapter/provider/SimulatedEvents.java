package dev.souk.payments.adapter.provider;

import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import dev.souk.kernel.Money;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.payments.application.ProviderEventReader;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.StepKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the simulated provider writes: an entry of its books. */
public final class SimulatedEvents implements ProviderEventReader {

    /**
     * One message.
     *
     * @param id the same however often it is sent
     * @param created when, in unix seconds
     * @param key the step, as {@link StepKey#text()} has it
     * @param amount how much, when it was done
     * @param reference the provider's name for it, when it was done
     * @param reason why not, when it was refused
     */
    record Message(
            String id,
            long created,
            String key,
            @Nullable MoneyAmount amount,
            @Nullable String reference,
            @Nullable String reason) {
        Message {
            Require.text("id", id);
            Require.text("key", key);
        }

        Settled answer() {
            if (reason != null) {
                return new Declined(reason);
            }
            if (amount == null || reference == null) {
                throw new IllegalArgumentException("a message must have an amount and a reference, or a reason");
            }
            return new Approved(reference, new Money(amount.amount(), amount.currency()));
        }
    }

    private static Message message(String text) {
        try {
            return Json.read(text, Message.class);
        } catch (BadJson e) {
            throw new IllegalArgumentException("a message must be one of the simulated provider's", e);
        }
    }

    @Override
    public Optional<ProviderEvent> read(String message) {
        Message read = message(message);
        return StepKey.parse(read.key()).map(key -> new ProviderEvent(read.id(), key, read.answer()));
    }
}
