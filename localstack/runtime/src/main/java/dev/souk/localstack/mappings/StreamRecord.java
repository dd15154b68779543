package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change of an item, as the stream shows it.
 *
 * @param event as a function gets it, but for region and ARN of the stream
 */
public record StreamRecord(String sequenceNumber, Instant createdAt, ObjectNode event) {}
