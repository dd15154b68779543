/** Random lists of operations, held against DynamoDB Local. */
@NullMarked
package dev.souk.dynamodb.memory.differential;

import org.jspecify.annotations.NullMarked;
