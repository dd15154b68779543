/** What may change in a published schema, one rule per class. */
@NullMarked
package dev.souk.events.compatibility;

import org.jspecify.annotations.NullMarked;
