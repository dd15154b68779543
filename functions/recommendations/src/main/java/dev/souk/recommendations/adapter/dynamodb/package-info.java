/** The statistics in one DynamoDB table; {@link RecommendationKeys} lists its items. */
@NullMarked
package dev.souk.recommendations.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
