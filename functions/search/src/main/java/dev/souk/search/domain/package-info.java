/** What can be searched and how it is asked for; plain values without clock, storage or transport. */
@NullMarked
package dev.souk.search.domain;

import org.jspecify.annotations.NullMarked;
