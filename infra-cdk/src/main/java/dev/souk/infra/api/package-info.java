/** The HTTP API, built from the OpenAPI documents of the domains. */
@NullMarked
package dev.souk.infra.api;

import org.jspecify.annotations.NullMarked;
