/** Carts and product copies in one DynamoDB table; {@link CartKeys} lists its items. */
@NullMarked
package dev.souk.cart.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
