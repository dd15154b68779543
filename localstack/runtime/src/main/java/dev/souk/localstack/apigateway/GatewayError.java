package dev.souk.localstack.apigateway;

import java.util.Optional;

/** What API Gateway answers by itself, with its default status and message. Source: developer guide, "Gateway response types". */
enum GatewayError {
    ACCESS_DENIED(403, "AccessDeniedException", "User is not authorized to access this resource"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", "Internal server error"),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", "Internal server error"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Missing required request parameters"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),

    /** A function that failed or answered with something other than a proxy response; it has no type of its own. */
    BAD_FUNCTION_REPLY(502, "InternalServerErrorException", "Internal server error"),

    /** A function that could not be invoked because it is throttled; it has no type of its own either. */
    FUNCTION_UNAVAILABLE(500, "InternalServerErrorException", "Internal server error");

    private final int status;
    private final String errorType;
    private final String message;

    GatewayError(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    int status() {
        return status;
    }

    /** Value of the header {@code x-amzn-ErrorType}. */
    String errorType() {
        return errorType;
    }

    String message() {
        return message;
    }

    /** The response type by which a template can change it. */
    Optional<String> responseType() {
        return this == BAD_FUNCTION_REPLY || this == FUNCTION_UNAVAILABLE ? Optional.empty() : Optional.of(name());
    }

    String fallbackType() {
        return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    }
}
