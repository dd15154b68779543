/** Writes docs/events.md and docs/asyncapi.yaml from the schemas. */
@NullMarked
package dev.souk.events.docs;

import org.jspecify.annotations.NullMarked;
