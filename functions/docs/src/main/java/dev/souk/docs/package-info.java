/**
 * The API's documentation of itself: the OpenAPI documents of all domains merged into one, and a page to read and try it.
 *
 * <p>It owns no table, publishes nothing and hears nothing.
 */
@NullMarked
package dev.souk.docs;

import org.jspecify.annotations.NullMarked;
