/** Facts of other domains that recommendations learn from. */
@NullMarked
package dev.souk.recommendations.adapter.events;

import org.jspecify.annotations.NullMarked;
