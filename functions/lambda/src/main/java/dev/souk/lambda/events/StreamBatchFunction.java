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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function fed by its table's stream that takes a batch as a whole: all of it, or all of it again. */
public final class StreamBatchFunction {
    private static final Logger LOG = LoggerFactory.getLogger(StreamBatchFunction.class);

    private final Observation observation;
    private final Consumer<List<StreamRecord>> listener;

    /** @param listener what is done with a batch; may be called again with the same changes */
    public StreamBatchFunction(Environment environment, Consumer<List<StreamRecord>> listener) {
        this.observation = new Observation(environment);
        this.listener = listener;
    }

    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        List<StreamRecord> changes = StreamEvent.parse(Json.mapper().readTree(input));
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        BatchFailures failures = observation.of(context, correlation, () -> applyAll(changes));
        output.write(Json.write(failures).getBytes(StandardCharsets.UTF_8));
    }

    private BatchFailures applyAll(List<StreamRecord> changes) {
        if (changes.isEmpty()) {
            return BatchFailures.of(List.of());
        }
        try {
            listener.accept(changes);
            return BatchFailures.of(List.of());
        } catch (RuntimeException e) {
            String first = changes.getFirst().sequenceNumber();
            LOG.error("{} changes from {} on failed and are delivered again", changes.size(), first, e);
            return BatchFailures.of(List.of(first));
        }
    }
}
