/** How long to wait before trying again. */
@NullMarked
package dev.souk.lambda.retry;

import org.jspecify.annotations.NullMarked;
