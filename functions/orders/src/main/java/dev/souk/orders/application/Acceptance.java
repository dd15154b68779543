package dev.souk.orders.application;

import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import java.time.Instant;

/**
 * Everything that accepting an order writes at once.
 *
 * @param quoteExpiresAt until then the quote's use has to be remembered
 * @param reply what the request is answered with, now and whenever it is repeated
 */
public record Acceptance(
        Order order, Instant quoteExpiresAt, CheckoutDetails details, IdempotentRequest request, StoredReply reply) {}
