/** What inventory tells the other domains, and what it hears from them. */
@NullMarked
package dev.souk.inventory.adapter.events;

import org.jspecify.annotations.NullMarked;
