/** Facts out (the relay of the outbox) and facts in (what inventory says about availability). */
@NullMarked
package dev.souk.catalog.adapter.events;

import org.jspecify.annotations.NullMarked;
