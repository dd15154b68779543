package dev.souk.lambda.events;

import com.amazonaws.services.lambda.runtime.Context;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function fed by its table's stream: changes in order, and after a failure again from the failed one. */
public final class StreamFunction {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    private final Observation observation;
    private final StreamListener listener;

    public StreamFunction(Environment environment, StreamListener listener) {
        this.observation = new Observation(environment);
        this.listener = listener;
    }

    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        List<StreamRecord> changes = StreamEvent.parse(Json.mapper().readTree(input));
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        BatchFailures failures = observation.of(context, correlation, () -> applyInOrder(changes));
        output.write(Json.write(failures).getBytes(StandardCharsets.UTF_8));
    }

    /** Stops at the first failure: what follows may build on it. */
    private BatchFailures applyInOrder(List<StreamRecord> changes) {
        for (StreamRecord change : changes) {
            try {
                listener.on(change);
            } catch (RuntimeException e) {
                LOG.error("change {} failed, delivery resumes there", change.sequenceNumber(), e);
                return BatchFailures.of(List.of(change.sequenceNumber()));
            }
        }
        return BatchFailures.of(List.of());
    }
}
