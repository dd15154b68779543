package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.faults.Place;
import dev.souk.simulator.kernel.Kernel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The functions of the stack, each call in a process of its own, warm or cold. */
final class SimulatedFunctions implements Functions {
    private static final Duration LATEST = Duration.ofSeconds(90);
    private static final Duration ABORTED_WITHIN = Duration.ofMillis(500);
    private static final Duration BETWEEN_TWO = Duration.ofMillis(400);

    /** Wait before the first and the second retry of an asynchronous invocation, as the Lambda developer guide has it. */
    private static final Duration[] RETRIES = {Duration.ofMinutes(1), Duration.ofMinutes(2)};

    private final Deployment deployment;
    private final Map<String, Deque<RunningFunction>> warm = new HashMap<>();
    private final Kernel kernel;
    private final Faults faults;
    private final Supplier<Services> services;
    private final SplittableRandom random;
    private final Consumer<String> abortCheckout;

    /** @param abortCheckout ends the runs of the checkout of an order by its id */
    SimulatedFunctions(
            Deployment deployment,
            Kernel kernel,
            Faults faults,
            Supplier<Services> services,
            SplittableRandom random,
            Consumer<String> abortCheckout) {
        this.deployment = deployment;
        this.kernel = kernel;
        this.faults = faults;
        this.services = services;
        this.random = random;
        this.abortCheckout = abortCheckout;
    }

    @Override
    public Invocation invoke(String functionArn, JsonNode payload) {
        FunctionSpec function = spec(functionArn);
        passTask(function, payload);
        Fault fault = faults.pass(Place.INVOCATION, function.name());
        if (fault == Fault.INVOCATION_THROTTLED) {
            throw new AwsFault("TooManyRequestsException", 429, "Rate Exceeded.");
        }
        if (fault == Fault.INVOKED_LATE) {
            kernel.after(Duration.ofMillis(random.nextLong(LATEST.toMillis())), () -> run(function, payload));
            return RunningFunction.failed("Sandbox.Timedout", "the invocation was not done in time");
        }
        if (fault == Fault.INVOKED_TWICE) {
            run(function, payload);
            kernel.sleep(BETWEEN_TWO);
        }
        Invocation invocation = run(function, payload);
        return fault == Fault.INVOCATION_REPLY_LOST
                ? RunningFunction.failed("Sandbox.Timedout", "the answer was lost")
                : invocation;
    }

    /** What has an order's id at its top is a task's input. */
    private void passTask(FunctionSpec function, JsonNode payload) {
        String order = payload.path("orderId").asText("");
        if (!order.isEmpty() && faults.pass(Place.TASK, function.name() + "/task") == Fault.EXECUTION_ABORTED) {
            kernel.after(
                    Duration.ofMillis(random.nextLong(ABORTED_WITHIN.toMillis())), () -> abortCheckout.accept(order));
        }
    }

    @Override
    public void invokeAsync(String functionArn, JsonNode payload) {
        kernel.soon(() -> attempt(functionArn, payload, 0));
    }

    private void attempt(String functionArn, JsonNode payload, int retries) {
        if (!succeeds(functionArn, payload) && retries < RETRIES.length) {
            kernel.after(RETRIES[retries], () -> attempt(functionArn, payload, retries + 1));
        }
    }

    private boolean succeeds(String functionArn, JsonNode payload) {
        try {
            return !invoke(functionArn, payload).failed();
        } catch (AwsFault _) {
            return false;
        }
    }

    @Override
    public String roleOf(String functionArn) {
        return "role of " + spec(functionArn).name();
    }

    private Invocation run(FunctionSpec function, JsonNode payload) {
        Deque<RunningFunction> idle = warm.computeIfAbsent(function.name(), _ -> new ArrayDeque<>());
        RunningFunction process = idle.isEmpty() ? start(function) : idle.pop();
        Invocation invocation = process.serve(Json.write(payload), kernel.now().plus(function.timeout()));
        if (process.isAlive()) {
            idle.push(process);
        }
        return invocation;
    }

    private RunningFunction start(FunctionSpec function) {
        RandomGenerator own = random.split();
        boolean skewed = faults.pass(Place.COLD_START, function.name() + "/start") == Fault.CLOCK_SKEWED;
        Duration skew = skewed ? Duration.ofSeconds(own.nextInt(-600, 601)) : Duration.ZERO;
        return new RunningFunction(
                function, deployment.code(), new Sandbox(function, kernel, faults, services.get(), own, skew));
    }

    /** Ends every process, as a deployment or a long silence does. */
    void coolDown() {
        warm.clear();
    }

    private FunctionSpec spec(String nameOrArn) {
        FunctionSpec found = deployment.functions().get(FunctionSpec.nameOf(nameOrArn));
        if (found == null) {
            throw new AwsFault("ResourceNotFoundException", 404, "Function not found: " + nameOrArn);
        }
        return found;
    }
}
