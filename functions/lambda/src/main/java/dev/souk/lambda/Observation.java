package dev.souk.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Logs and metrics of one function, by Powertools: JSON lines that carry the correlation id, and CloudWatch's embedded
 * metric format. Wraps every invocation; what goes wrong is logged here, once.
 */
public final class Observation {
    private static final Logger LOG = LoggerFactory.getLogger(Observation.class);

    static {
        // Powertools emits metrics for Lambda's log stream; without this the library would look for an agent elsewhere.
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
    }

    private final String service;
    private final String namespace;

    public Observation(Environment environment) {
        this.service = environment.find("POWERTOOLS_SERVICE_NAME").orElse("souk");
        this.namespace = environment.find("POWERTOOLS_METRICS_NAMESPACE").orElse("Souk");
    }

    /** Runs the work of one invocation under its correlation, observed; what the work throws is logged and rethrown. */
    public <T> T of(Context context, Correlation correlation, Supplier<T> work) {
        PowertoolsLogging.initializeLogging(context);
        MDC.put("service", service);
        MDC.put("correlation_id", correlation.correlationId());
        Metrics metrics = MetricsFactory.getMetricsInstance();
        metrics.setNamespace(namespace);
        metrics.setDefaultDimensions(DimensionSet.of("Service", service, "Function", context.getFunctionName()));
        long startNanos = System.nanoTime();
        boolean succeeded = false;
        try {
            T result = correlation.call(work);
            succeeded = true;
            return result;
        } catch (RuntimeException e) {
            LOG.error("invocation failed", e);
            throw e;
        } finally {
            metrics.addMetric("Errors", succeeded ? 0 : 1, MetricUnit.COUNT);
            metrics.addMetric("Duration", (System.nanoTime() - startNanos) / 1e6, MetricUnit.MILLISECONDS);
            metrics.flush();
            PowertoolsLogging.clearState(true);
        }
    }

    /** Adds to a business metric of the running invocation, e.g. {@code OrdersPlaced}. */
    public static void count(String metric) {
        count(metric, 1);
    }

    /** Adds so many at once, also none. */
    public static void count(String metric, int times) {
        MetricsFactory.getMetricsInstance().addMetric(metric, times, MetricUnit.COUNT);
    }
}
