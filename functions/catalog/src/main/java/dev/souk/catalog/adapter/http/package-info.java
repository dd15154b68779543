/** The HTTP side of the catalogue: docs/openapi/catalog.yaml, operation by operation. */
@NullMarked
package dev.souk.catalog.adapter.http;

import org.jspecify.annotations.NullMarked;
