/** HTTP over API Gateway's proxy events: routing, requests, replies and RFC 9457 problems. */
@NullMarked
package dev.souk.lambda.http;

import org.jspecify.annotations.NullMarked;
