package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param example a missing node when the document gives none
 */
record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}
