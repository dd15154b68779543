/** Payments' table: intents {@code P#<order> P} and journal entries {@code P#<order> J#<seq>}. */
@NullMarked
package dev.souk.payments.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
