/**
 * Inventory owns how many units of each product there are and which order they are promised to.
 *
 * <p>Publishes StockReceived, StockAdjusted, StockReserved, StockReservationRejected, StockReservationReleased, StockReservationExpired,
 * StockCommitted, AvailabilityChanged, StockRunningLow and BackInStock. Hears OrderConfirmed and OrderCancelled. Does the checkout's steps ReserveStock and ReleaseStock.
 */
@NullMarked
package dev.souk.inventory;

import org.jspecify.annotations.NullMarked;
