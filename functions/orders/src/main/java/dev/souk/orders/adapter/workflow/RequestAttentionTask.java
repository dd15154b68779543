package dev.souk.orders.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.events.Require;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Observation;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.RequestAttention;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TaskToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Parks a checkout that retries could not help: says so by an event and keeps the token that resumes it. */
public final class RequestAttentionTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    public RequestAttentionTask() {
        this(System.getenv());
    }

    public RequestAttentionTask(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).requestAttention());
    }

    RequestAttentionTask(Environment environment, RequestAttention requestAttention) {
        this.function = new TaskFunction<>(environment, Input.class, input -> {
            requestAttention.handle(
                    new OrderId(input.orderId()),
                    new NeedsAttention(input.failedStep(), input.cause()),
                    new TaskToken(input.taskToken()));
            Observation.count("CheckoutsNeedingAttention");
            return new Output("PARKED");
        });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(String orderId, String failedStep, String cause, String taskToken, String correlationId) {
        Input {
            Require.text("failedStep", failedStep);
            Require.text("cause", cause);
            Require.text("taskToken", taskToken);
        }

        @Override
        public String toString() {
            return "Input[%s, %s]".formatted(orderId, failedStep);
        }
    }

    record Output(String outcome) {}
}
