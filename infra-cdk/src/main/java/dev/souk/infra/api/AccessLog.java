package dev.souk.infra.api;

/** The line that the gateway logs for each request. */
final class AccessLog {
    /** JSON, without anything that says who a person is: no address, no user agent, no path parameter's value. */
    static final String LINE = """
            {"requestId":"$context.requestId",\
            "time":"$context.requestTime",\
            "method":"$context.httpMethod",\
            "route":"$context.resourcePath",\
            "status":"$context.status",\
            "latencyMillis":"$context.responseLatency",\
            "functionMillis":"$context.integration.latency",\
            "responseBytes":"$context.responseLength",\
            "caller":"$context.authorizer.principalId",\
            "problem":"$context.error.responseType",\
            "trace":"$context.xrayTraceId"}""";

    private AccessLog() {}
}
