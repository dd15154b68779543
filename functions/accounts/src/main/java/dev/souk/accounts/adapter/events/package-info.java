/** What accounts tells the other domains. */
@NullMarked
package dev.souk.accounts.adapter.events;

import org.jspecify.annotations.NullMarked;
