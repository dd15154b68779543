/** What payments tells the other domains. */
@NullMarked
package dev.souk.payments.adapter.events;

import org.jspecify.annotations.NullMarked;
