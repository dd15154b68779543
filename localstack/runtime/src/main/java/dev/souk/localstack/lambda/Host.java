package dev.souk.localstack.lambda;

import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.logs.LogStore;
import dev.souk.localstack.time.Scheduler;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the sandboxes need from the rest of the runtime.
 *
 * @param endpoint where functions find all AWS services
 * @param ids makes request ids
 * @param random makes credentials and picks among weighted versions
 * @param faults meet invocations
 */
public record Host(
        LogStore logs,
        URI endpoint,
        String region,
        Scheduler scheduler,
        Supplier<String> ids,
        RandomGenerator random,
        FaultInjection faults) {

    /** Variables that Lambda itself sets, and the one by which the SDK finds this runtime. */
    Map<String, String> environmentOf(FunctionSettings function, Credentials credentials) {
        return Map.ofEntries(
                Map.entry("AWS_REGION", region),
                Map.entry("AWS_DEFAULT_REGION", region),
                Map.entry("AWS_ACCESS_KEY_ID", credentials.accessKeyId()),
                Map.entry("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey()),
                Map.entry("AWS_SESSION_TOKEN", credentials.sessionToken()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", FunctionName.LATEST),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes())),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", function.logGroup()),
                Map.entry("AWS_ENDPOINT_URL", endpoint.toString()));
    }
}
