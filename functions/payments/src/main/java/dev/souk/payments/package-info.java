/**
 * Payments owns what became of each order's money: an intent per order, and a double-entry journal that explains every amount.
 *
 * <p>Publishes PaymentAuthorized, PaymentChallengeRequired, PaymentDeclined, PaymentCaptured, PaymentVoided, RefundSucceeded,
 * RefundFailed and PaymentDiscrepancyFound. Hears OrderCancelled and the provider's webhooks; the checkout calls its steps AuthorizePayment,
 * CapturePayment and VoidPayment, staff its refunds.
 */
@NullMarked
package dev.souk.payments;

import org.jspecify.annotations.NullMarked;
