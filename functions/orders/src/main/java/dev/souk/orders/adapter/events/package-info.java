/** What orders tell and hear: the outbox relay, the history projection and the listeners of other domains' events. */
@NullMarked
package dev.souk.orders.adapter.events;

import org.jspecify.annotations.NullMarked;
