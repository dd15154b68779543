package dev.souk.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.Definition;
import dev.souk.stepfunctions.jsonata.Builtins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * State machines and their executions. Every method may be called from any thread. Refusals are
 * {@link StepFunctionsFault}s with AWS's error codes.
 */
public final class StateMachines {
    private final Map<String, StateMachine> machines = new ConcurrentSkipListMap<>();
    private final Executions executions;
    private final ExecutionCounters counters = new ExecutionCounters();
    private final Scheduler scheduler;
    private final Random random;
    private final Engine engine;

    /**
     * @param random draws jitter, tokens and generated names; seed it for a run that can be repeated
     */
    public StateMachines(Scheduler scheduler, TaskRunner taskRunner, Random random, Retention retention) {
        this(scheduler, taskRunner, random, retention, _ -> {});
    }

    /**
     * @param ended hears of the end of each execution by its ARN, on a thread of the scheduler
     */
    public StateMachines(
            Scheduler scheduler, TaskRunner taskRunner, Random random, Retention retention, Consumer<String> ended) {
        this.scheduler = scheduler;
        this.random = random;
        this.executions = new Executions(retention);
        Builtins builtins = new Builtins(random, scheduler);
        this.engine = new Engine(scheduler, taskRunner, random, builtins, new TaskTokens(random), execution -> {
            executions.ended(execution);
            counters.ended(execution.state().status());
            ended.accept(execution.arn());
        });
    }

    /** Creates a machine; one of the same ARN is replaced for executions to come, running ones keep their definition. */
    public StateMachine create(String arn, String name, Definition definition, String roleArn) {
        StateMachine machine = new StateMachine(arn, name, definition, roleArn, scheduler.instant());
        machines.put(arn, machine);
        return machine;
    }

    public List<StateMachine> list() {
        return List.copyOf(machines.values());
    }

    /**
     * @throws StepFunctionsFault {@code StateMachineDoesNotExist}
     */
    public StateMachine machine(String arn) {
        StateMachine machine = machines.get(arn);
        if (machine == null) {
            throw new StepFunctionsFault(
                    "StateMachineDoesNotExist", "State Machine Does Not Exist: '%s'".formatted(arn));
        }
        return machine;
    }

    /**
     * Starts an execution, or finds the running one of the same name and input.
     *
     * @param name its name, or null to have one made up
     * @param inputText JSON
     * @throws StepFunctionsFault {@code StateMachineDoesNotExist}, {@code InvalidName}, {@code InvalidExecutionInput},
     *     {@code ExecutionAlreadyExists}
     */
    Execution start(String machineArn, @Nullable String name, String inputText) {
        StateMachine machine = machine(machineArn);
        String executionName = name == null ? ExecutionNames.draw(random) : ExecutionNames.checked(name);
        JsonNode input = parseInput(inputText);
        Execution execution = new Execution(engine, machine, executionName, input);
        Optional<Execution> existing = executions.addIfNew(execution);
        if (existing.isPresent()) {
            return sameRunning(existing.get(), input);
        }
        counters.started();
        execution.start();
        return execution;
    }

    private static Execution sameRunning(Execution existing, JsonNode input) {
        if (existing.state().running() && existing.input().equals(input)) {
            return existing;
        }
        throw new StepFunctionsFault(
                "ExecutionAlreadyExists", "Execution Already Exists: '%s'".formatted(existing.arn()));
    }

    private static JsonNode parseInput(String text) {
        if (Json.tooLong(text)) {
            throw new StepFunctionsFault("InvalidExecutionInput", "Input exceeds the maximum of 262144 bytes");
        }
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new StepFunctionsFault(
                    "InvalidExecutionInput",
                    "Invalid State Machine Execution Input: '%s'".formatted(e.getOriginalMessage()));
        }
    }

    /**
     * @throws StepFunctionsFault {@code ExecutionDoesNotExist}
     */
    Execution execution(String arn) {
        return executions
                .find(arn)
                .orElseThrow(() -> new StepFunctionsFault(
                        "ExecutionDoesNotExist", "Execution Does Not Exist: '%s'".formatted(arn)));
    }

    List<Execution> executionsOf(String machineArn) {
        return executions.of(machine(machineArn).arn());
    }

    /** The open task a token stands for. */
    TaskVisit task(String token) {
        return engine.tokens().find(token).orElseThrow(() -> closed(token));
    }

    private StepFunctionsFault closed(String token) {
        Optional<String> arn = TaskTokens.executionOf(token);
        if (arn.isEmpty()) {
            return new StepFunctionsFault("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        return executions.find(arn.get()).isPresent()
                ? new StepFunctionsFault("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
                : new StepFunctionsFault("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
    }

    /**
     * Takes up an execution that did not succeed.
     *
     * @throws StepFunctionsFault {@code ExecutionDoesNotExist}, {@code ExecutionNotRedrivable}
     */
    Execution redrive(String arn) {
        Execution execution = execution(arn);
        Redrive.of(execution, scheduler.instant()).refusal().ifPresent(reason -> {
            throw new StepFunctionsFault("ExecutionNotRedrivable", reason);
        });
        execution.redrive();
        counters.redriven();
        return execution;
    }

    /** How many executions there are of each kind, at this moment. */
    public ExecutionCounts counts() {
        return counters.counts(engine.tokens()::waiting);
    }
}
