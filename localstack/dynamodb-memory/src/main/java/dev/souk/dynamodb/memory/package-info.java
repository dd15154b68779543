/**
 * DynamoDB's tables in the memory of this JVM, behind the SDK's own client interface: the same answers and errors as
 * DynamoDB Local's, in microseconds, and the same in every run.
 *
 * <p>{@link dev.souk.dynamodb.memory.MemoryDynamoDb} is the client. What it does not know it refuses with an {@link
 * UnsupportedOperationException} that names it; nothing of a request is passed over in silence.
 */
@NullMarked
package dev.souk.dynamodb.memory;

import org.jspecify.annotations.NullMarked;
