/** The documents to search in one DynamoDB table; {@link DynamoDbSearchDocuments} lists its items. */
@NullMarked
package dev.souk.search.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
