/** The HTTP operations of docs/openapi/inventory.yaml. */
@NullMarked
package dev.souk.inventory.adapter.http;

import org.jspecify.annotations.NullMarked;
