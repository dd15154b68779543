/**
 * The events that cross Souk's domain borders: one record, JSON Schema and example per event and version.
 *
 * <p>{@link dev.souk.events.EventType} names them all. Producers and consumers share these records and nothing else.
 */
@NullMarked
package dev.souk.events;

import org.jspecify.annotations.NullMarked;
