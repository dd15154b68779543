/** Schemas and records, read as flat lists of fields so that they can be compared. */
@NullMarked
package dev.souk.events.schema;

import org.jspecify.annotations.NullMarked;
