/** The Idempotency-Key contract: a stored reply travels in the same transaction as the effect. */
@NullMarked
package dev.souk.lambda.idempotency;

import org.jspecify.annotations.NullMarked;
