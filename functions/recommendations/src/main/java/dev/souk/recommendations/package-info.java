/**
 * Recommendations: what is bought together, what is popular, what is alike, and what a shopper looked at.
 *
 * <p>Owns the statistics behind them and each shopper's short history. Publishes nothing; hears what the catalogue sells,
 * what inventory has, and what was ordered. Start reading at {@link dev.souk.recommendations.RecommendationsModule}.
 */
@NullMarked
package dev.souk.recommendations;

import org.jspecify.annotations.NullMarked;
