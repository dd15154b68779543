/** The HTTP operations of docs/openapi/payments.yaml. */
@NullMarked
package dev.souk.payments.adapter.http;

import org.jspecify.annotations.NullMarked;
