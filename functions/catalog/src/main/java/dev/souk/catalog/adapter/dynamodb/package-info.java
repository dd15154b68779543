/** The catalogue in one DynamoDB table; {@link CatalogKeys} lists its items. */
@NullMarked
package dev.souk.catalog.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
