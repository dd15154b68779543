/**
 * Payments owns what became of each order's money: an intent per order, and a double-entry journal that explains every amount.
 *
 * <p>Publishes PaymentAuthorized, PaymentDeclined, PaymentCaptured and PaymentVoided. Hears nothing: the checkout calls its
 * steps AuthorizePayment, CapturePayment and VoidPayment.
 */
@NullMarked
package dev.souk.payments;

import org.jspecify.annotations.NullMarked;
