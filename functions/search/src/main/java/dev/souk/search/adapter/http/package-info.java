/** The operations of docs/openapi/search.yaml. */
@NullMarked
package dev.souk.search.adapter.http;

import org.jspecify.annotations.NullMarked;
