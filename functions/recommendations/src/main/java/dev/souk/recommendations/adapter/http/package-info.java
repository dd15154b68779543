/** The HTTP side: docs/openapi/recommendations.yaml. */
@NullMarked
package dev.souk.recommendations.adapter.http;

import org.jspecify.annotations.NullMarked;
