/** The OpenAPI documents and how they become one. */
@NullMarked
package dev.souk.docs.adapter.openapi;

import org.jspecify.annotations.NullMarked;
