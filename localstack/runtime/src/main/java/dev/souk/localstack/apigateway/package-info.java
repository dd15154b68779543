/** API Gateway's REST API: routes, authorizers and answers as the template defines them. */
@NullMarked
package dev.souk.localstack.apigateway;

import org.jspecify.annotations.NullMarked;
