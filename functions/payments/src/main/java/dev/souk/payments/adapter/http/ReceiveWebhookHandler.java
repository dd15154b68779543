package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.payments.application.PaymentProviderUnavailable;
import dev.souk.payments.application.PaymentResultUnknown;
import dev.souk.payments.application.ProviderEventReader;
import dev.souk.payments.application.ReceiveProviderEvent;
import dev.souk.payments.domain.ProviderEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /webhooks/payments}, for the provider: open to all, believed only with a signature over the bytes as they came. Why
 * one is refused is not said.
 */
final class ReceiveWebhookHandler implements HttpOperation {
    private static final int MAX_BYTES = 256 * 1024;

    private final ReceiveProviderEvent receive;
    private final ProviderEventReader reader;
    private final WebhookSecrets secrets;
    private final Clock clock;

    ReceiveWebhookHandler(
            ReceiveProviderEvent receive, ProviderEventReader reader, WebhookSecrets secrets, Clock clock) {
        this.receive = receive;
        this.reader = reader;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > MAX_BYTES) {
            throw Problem.tooLarge("a message may have %d bytes".formatted(MAX_BYTES));
        }
        if (!isSigned(request, body)) {
            throw Problem.badRequest(
                    "invalid-signature", "the provider's signature is missing, does not fit or is not fresh");
        }
        read(request).ifPresent(this::receive);
        return HttpReply.json(200, Map.of("received", true));
    }

    private boolean isSigned(HttpRequest request, byte[] body) {
        return request.header("stripe-signature")
                .flatMap(WebhookSignature::parse)
                .filter(signature -> signature.isFresh(clock.instant()) && signature.fits(body, secrets.now()))
                .isPresent();
    }

    private Optional<ProviderEvent> read(HttpRequest request) {
        try {
            return reader.read(request.body());
        } catch (IllegalArgumentException odd) {
            throw Problem.badRequest("invalid-body", "the message is not one that the provider promised to send");
        }
    }

    private void receive(ProviderEvent event) {
        try {
            receive.handle(event);
        } catch (PaymentResultUnknown | PaymentProviderUnavailable notYet) {
            throw Problem.unavailable("what this needs is not known yet; send it again");
        }
    }
}
