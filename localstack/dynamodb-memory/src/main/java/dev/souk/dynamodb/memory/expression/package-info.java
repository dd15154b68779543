/** DynamoDB's expressions: read into trees, bound to the names and values of a request, and worked out over an item. */
@NullMarked
package dev.souk.dynamodb.memory.expression;

import org.jspecify.annotations.NullMarked;
