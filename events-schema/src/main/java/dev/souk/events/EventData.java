package dev.souk.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The {@code data} half of an event's detail: a business fact, written in the past tense.
 *
 * <p>The two annotations hold for every record that implements this. Readers ignore fields they do not know, so that a
 * producer may add an optional one without asking; absent fields are left out instead of written as null, so that a
 * rule can tell them by {@code exists}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface EventData {}
