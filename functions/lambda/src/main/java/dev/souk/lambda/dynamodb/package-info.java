/** Small words over the low-level DynamoDB client. */
@NullMarked
package dev.souk.lambda.dynamodb;

import org.jspecify.annotations.NullMarked;
