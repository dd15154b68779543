package dev.souk.lambda.task;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A step of a state machine: one record in, one out. What it throws reaches the state machine, whose retries and catches
 * decide.
 *
 * @param <I> the task's input, with a {@code correlationId} among its fields
 */
public final class TaskFunction<I, O> {
    private final Observation observation;
    private final Class<I> inputType;
    private final Function<I, O> task;

    public TaskFunction(Environment environment, Class<I> inputType, Function<I, O> task) {
        this.observation = new Observation(environment);
        this.inputType = inputType;
        this.task = task;
    }

    /** @throws dev.souk.lambda.BadJson when the state machine hands over something else than the task takes */
    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode tree = Json.mapper().readTree(input);
        String correlationId = tree.path("correlationId").asText(context.getAwsRequestId());
        var correlation = new Correlation(correlationId, null, null);
        O result = observation.of(context, correlation, () -> task.apply(Json.read(tree.toString(), inputType)));
        output.write(Json.write(result).getBytes(StandardCharsets.UTF_8));
    }
}
