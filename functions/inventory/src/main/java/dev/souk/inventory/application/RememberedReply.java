package dev.souk.inventory.application;

import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;

/**
 * The reply that every repetition of a request will get, stored together with the request's effect.
 *
 * @param request what is asked
 * @param reply what is answered
 */
public record RememberedReply(IdempotentRequest request, StoredReply reply) {}
