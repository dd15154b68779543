package dev.souk.payments.adapter.http;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderEvents;
import dev.souk.payments.adapter.http.WebhookSecrets.Secret;
import dev.souk.payments.adapter.provider.SimulatedEvents;
import dev.souk.payments.application.ApplyProviderEvent;
import dev.souk.payments.application.ReceiveProviderEvent;
import dev.souk.payments.domain.PaymentIntent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as the provider signs them, and as others would. */
class WebhooksTest {
    private static final String SECRET = "whsec_current";
    private static final String OLD_SECRET = "whsec_before";
    private static final Instant CUT_OVER = NOW.plus(Duration.ofHours(1));
    private static final String APPROVED = """
            {"id":"evt_1","created":1,"key":"order-1:authorize","amount":{"amount":2000,"currency":"EUR"},\
            "reference":"auth_1"}""";

    private final InMemoryPayments payments = new InMemoryPayments();
    private Instant now = NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ReceiveWebhookHandler handler = new ReceiveWebhookHandler(
            new ReceiveProviderEvent(
                    new InMemoryProviderEvents(),
                    new ApplyProviderEvent(payments, simulatedProvider(), () -> {}, clock),
                    () -> {},
                    clock),
            new SimulatedEvents(),
            new WebhookSecrets(() -> List.of(new Secret(SECRET, Instant.MAX), new Secret(OLD_SECRET, CUT_OVER)), clock),
            clock);

    @BeforeEach
    void anOrderIsBeingPaid() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
    }

    @Test
    void a_signed_message_is_heard_and_a_replayed_one_changes_nothing() {
        String signature = signature(SECRET, NOW, APPROVED);

        assertThat(send(signature, APPROVED).status()).isEqualTo(200);
        PaymentIntent authorized = payments.find(ORDER).orElseThrow();
        assertThat(authorized).isInstanceOf(PaymentIntent.Authorized.class);
        assertThat(send(signature, APPROVED).status()).isEqualTo(200);
        assertThat(payments.find(ORDER)).contains(authorized);
    }

    /** The vector was made with OpenSSL: printf '1492774577.{}' | openssl dgst -sha256 -hmac whsec_current */
    @Test
    void the_signature_is_what_anybody_else_computes() {
        assertThat(HexFormat.of().formatHex(hmac(SECRET, "1492774577", "{}")))
                .isEqualTo("15da3e0895916fd8cdf0bf8a7445c32a84279a7be8ce0dca84acc7ff7445419a");
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "300, 200", "301, 400", "86400, 400", "-300, 200", "-301, 400"})
    void a_message_is_good_for_five_minutes_either_way(long ageSeconds, int status) {
        now = NOW.plusSeconds(ageSeconds);

        assertThat(send(signature(SECRET, NOW, APPROVED), APPROVED).status()).isEqualTo(status);
    }

    @Test
    void one_flipped_bit_anywhere_is_one_too_many() {
        String signature = signature(SECRET, NOW, APPROVED);
        byte[] body = APPROVED.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(signature, new String(flipped, StandardCharsets.UTF_8));
        }
        for (int at = signature.indexOf("v1=") + 3; at < signature.length(); at++) {
            char other = signature.charAt(at) == '0' ? '1' : '0';
            refuses(signature.substring(0, at) + other + signature.substring(at + 1), APPROVED);
        }
        refuses(signature.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1)), APPROVED);
    }

    @Test
    void the_same_json_in_other_bytes_is_another_message() {
        refuses(signature(SECRET, NOW, APPROVED), Json.tree(APPROVED).toPrettyString());
        refuses(signature(SECRET, NOW, APPROVED), APPROVED + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=",
                "v1=00",
                "t=1777889730",
                "t=-1,v1=%s",
                "t=99999999999999,v1=%s",
                "t=1777889730,v0=%s",
                "t=1777889730,v1=%sff",
                "nonsense"
            })
    void a_header_that_is_no_signature_is_refused(String header) {
        String signature = signature(SECRET, NOW, APPROVED);

        refuses(header.formatted(signature.substring(signature.indexOf("v1=") + 3)), APPROVED);
    }

    @Test
    void a_message_without_a_header_is_refused() {
        assertThat(status(TestRequests.post("/webhooks/payments").text(APPROVED)))
                .isEqualTo(400);
    }

    @Test
    void the_secret_before_is_good_until_the_cut_over_and_no_longer() {
        now = CUT_OVER;
        refuses(signature(OLD_SECRET, now, APPROVED), APPROVED);

        now = CUT_OVER.minusSeconds(1);
        assertThat(send(signature(OLD_SECRET, now, APPROVED), APPROVED).status())
                .isEqualTo(200);
        now = CUT_OVER;
        assertThat(send(signature(SECRET, now, APPROVED), APPROVED).status()).isEqualTo(200);
    }

    @Test
    void one_good_signature_among_several_is_enough() {
        String both = signature(OLD_SECRET, NOW, APPROVED)
                + "," + signature(SECRET, NOW, APPROVED).split(",", -1)[1]
                + ",v0=abc";

        assertThat(send(both, APPROVED).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"id\":\"evt_1\"",
                "{\"id\":\"evt_1\",\"created\":1,\"key\":\"order-1:authorize\"}",
                "{\"id\":\"\",\"created\":1,\"key\":\"order-1:authorize\",\"reason\":\"card_declined\"}"
            })
    void what_is_signed_but_makes_no_sense_is_refused(String body) {
        assertThat(status(TestRequests.post("/webhooks/payments")
                        .header("stripe-signature", signature(SECRET, NOW, body))
                        .text(body)))
                .isEqualTo(400);
    }

    @Test
    void what_is_none_of_ours_is_heard_and_left_alone() {
        String other = "{\"id\":\"evt_9\",\"created\":1,\"key\":\"payout:42\",\"reason\":\"none\"}";

        assertThat(send(signature(SECRET, NOW, other), other).status()).isEqualTo(200);
    }

    private static String signature(String secret, Instant at, String body) {
        String time = Long.toString(at.getEpochSecond());
        return "t=%s,v1=%s".formatted(time, HexFormat.of().formatHex(hmac(secret, time, body)));
    }

    private static byte[] hmac(String secret, String time, String body) {
        return WebhookSignature.hmac(
                secret.getBytes(StandardCharsets.UTF_8), time, body.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(String signature, String body) {
        assertThat(status(TestRequests.post("/webhooks/payments")
                        .header("stripe-signature", signature)
                        .text(body)))
                .as("%s over %s", signature, body)
                .isEqualTo(400);
        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Pending.class);
    }

    private HttpReply send(String signature, String body) {
        return answer(TestRequests.post("/webhooks/payments")
                .header("stripe-signature", signature)
                .text(body));
    }

    private int status(TestRequests request) {
        return answer(request).status();
    }

    private HttpReply answer(TestRequests request) {
        try {
            return handler.handle(request.build());
        } catch (Problem refused) {
            return refused.reply("/webhooks/payments");
        }
    }
}
