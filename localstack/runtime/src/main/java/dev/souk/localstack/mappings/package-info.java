/** Event source mappings: Lambda's pollers for queues and DynamoDB streams. */
@NullMarked
package dev.souk.localstack.mappings;

import org.jspecify.annotations.NullMarked;
