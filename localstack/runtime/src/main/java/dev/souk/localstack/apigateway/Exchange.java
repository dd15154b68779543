package dev.souk.localstack.apigateway;

import java.time.Instant;

/**
 * One request on its way through the gateway.
 *
 * @param path undecoded, without the stage
 */
record Exchange(RestApi api, ApiRequest request, String path, String requestId, Instant at) {}
