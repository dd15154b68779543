package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import dev.souk.infra.StageSettings.Throttling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;

/** What the gateway logs, measures and lets through, for all methods and for those that take less than the others. */
final class MethodSettings {
    private final Throttling everywhere;
    private final List<Operation> operations;

    MethodSettings(Deployment deployment, List<Operation> operations) {
        this.everywhere = deployment.settings().throttling();
        this.operations = List.copyOf(operations);
    }

    /**
     * By path and method. A setting of one method takes the place of all that is set for every method, so each says
     * everything.
     */
    Map<String, MethodDeploymentOptions> byMethod() {
        Map<String, MethodDeploymentOptions> settings = new TreeMap<>();
        settings.put("/*/*", throttled(everywhere));
        for (Operation operation : operations) {
            operation
                    .throttling()
                    .ifPresent(throttling ->
                            settings.put(operation.settingsPath(), throttled(throttling.within(everywhere))));
        }
        return settings;
    }

    private static MethodDeploymentOptions throttled(Throttling throttling) {
        return MethodDeploymentOptions.builder()
                .throttlingRateLimit(throttling.requestsPerSecond())
                .throttlingBurstLimit(throttling.burst())
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(true)
                .build();
    }
}
