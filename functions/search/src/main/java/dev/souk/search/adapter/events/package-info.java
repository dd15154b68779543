/** What the search hears: facts about products, changes of its own table, the order to rebuild. */
@NullMarked
package dev.souk.search.adapter.events;

import org.jspecify.annotations.NullMarked;
