/** What is bought together and what goes with what; plain values without clock, storage or transport. */
@NullMarked
package dev.souk.recommendations.domain;

import org.jspecify.annotations.NullMarked;
