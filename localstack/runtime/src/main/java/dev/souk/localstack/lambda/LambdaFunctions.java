package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.Place;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Work;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All functions of the stack, each in sandboxes of its own. */
public final class LambdaFunctions implements Functions, AutoCloseable {
    private static final int LARGEST_SYNC_BYTES = 6_291_456;
    private static final int LARGEST_ASYNC_BYTES = 1_048_576;

    private final Map<String, DeployedFunction> byName = new LinkedHashMap<>();
    private final Map<String, String> roleByAccessKey = new HashMap<>();
    private final Qualifiers qualifiers;
    private final ClassLoaders loaders;
    private final AsyncInvocations async;
    private final Host host;
    private final Work invocations = new Work();

    /** Reads the functions and their code; no handler is made before its first request. */
    public LambdaFunctions(CloudAssembly assembly, Host host, FailureTarget failures) {
        this.host = host;
        this.qualifiers = new Qualifiers(assembly, host.random());
        this.async = new AsyncInvocations(host.scheduler(), failures, this::invokeUnderFaults);
        List<Resource> invokeConfigs = assembly.ofType("AWS::Lambda::EventInvokeConfig");
        List<FunctionSettings> functions = assembly.ofType("AWS::Lambda::Function").stream()
                .map(function -> FunctionSettings.of(function, assembly, AsyncSettings.of(function, invokeConfigs)))
                .toList();
        this.loaders =
                new ClassLoaders(functions.stream().map(FunctionSettings::code).toList());
        functions.forEach(function -> deploy(new DeployedFunction(function, loaders, host)));
        StandardOutput.route();
    }

    private void deploy(DeployedFunction function) {
        byName.put(function.settings().name(), function);
        roleByAccessKey.put(
                function.credentials().accessKeyId(), function.settings().roleArn());
    }

    @Override
    public Invocation invoke(String functionArn, JsonNode payload) {
        return invokeUnderFaults(functionArn, Json.write(payload).getBytes(StandardCharsets.UTF_8));
    }

    private Invocation invokeUnderFaults(String functionArn, byte[] payload) {
        Fault fault =
                host.faults().at(Place.INVOCATION, FunctionName.of(functionArn).name());
        if (fault == Fault.THROTTLED) {
            throw new AwsFault("TooManyRequestsException", 429, "Rate Exceeded.");
        }
        return call(functionArn, payload, fault).invocation();
    }

    /**
     * Invokes and waits, as {@link #invoke} does, for a developer: no fault meets the invocation.
     *
     * @throws AwsFault as {@link #invoke}; {@code RequestTooLargeException} (413) over 6 MB
     */
    public Answer call(String functionArn, byte[] payload) {
        return call(functionArn, payload, null);
    }

    private Answer call(String functionArn, byte[] payload, @Nullable Fault fault) {
        DeployedFunction function = function(functionArn);
        FunctionSettings settings = function.settings();
        String version = version(functionArn, settings);
        requireSize(payload, LARGEST_SYNC_BYTES);
        InvocationContext.Request request =
                new InvocationContext.Request(host.ids().get(), qualified(functionArn, settings), version, 0);
        try (Work.Piece _ = invocations.begin()) {
            return function.sandboxes()
                    .use(sandbox -> new Answer(outcome(sandbox, payload, request, fault), version, sandbox.logTail()));
        }
    }

    private static Invocation outcome(
            Sandbox sandbox, byte[] payload, InvocationContext.Request request, @Nullable Fault fault) {
        if (fault == Fault.CRASH_BEFORE) {
            return sandbox.crash(request);
        }
        Invocation done = sandbox.invoke(payload, request);
        return fault == Fault.CRASH_AFTER ? sandbox.crash(request) : done;
    }

    @Override
    public void invokeAsync(String functionArn, JsonNode payload) {
        byte[] bytes = Json.write(payload).getBytes(StandardCharsets.UTF_8);
        accept(functionArn, bytes);
        Fault fault = host.faults().at(Place.EVENT, FunctionName.of(functionArn).name());
        if (fault == Fault.DELIVERED_TWICE) {
            accept(functionArn, bytes);
        }
    }

    /** Queues an asynchronous invocation, as {@link #invokeAsync} does, for a caller that has bytes. */
    public void accept(String functionArn, byte[] payload) {
        FunctionSettings settings = function(functionArn).settings();
        version(functionArn, settings);
        requireSize(payload, LARGEST_ASYNC_BYTES);
        async.accept(settings, qualified(functionArn, settings), host.ids().get(), payload);
    }

    /** Asynchronous events, each under way until it has been handled or given up. */
    public Work queued() {
        return async.work();
    }

    /** Invocations that some function is busy with, whoever asked for them. */
    public Work invocations() {
        return invocations;
    }

    @Override
    public String roleOf(String functionArn) {
        return function(functionArn).settings().roleArn();
    }

    /** The role of the function that was given these credentials; empty for anybody else's. */
    public Optional<String> roleOfAccessKey(String accessKeyId) {
        return Optional.ofNullable(roleByAccessKey.get(accessKeyId));
    }

    /** ARN of a function without qualifier, for a check of permissions. */
    public String arnOf(String functionName) {
        return function(functionName).settings().arn();
    }

    /** Functions as {@code GetFunctionConfiguration} describes them. */
    public List<JsonNode> configurations() {
        return byName.values().stream().map(DeployedFunction::configuration).toList();
    }

    public JsonNode configuration(String functionName) {
        return function(functionName).configuration();
    }

    @Override
    public void close() {
        byName.values().forEach(function -> function.sandboxes().close());
        loaders.close();
    }

    private DeployedFunction function(String nameOrArn) {
        DeployedFunction function = byName.get(FunctionName.of(nameOrArn).name());
        if (function == null) {
            throw new AwsFault("ResourceNotFoundException", 404, "Function not found: " + nameOrArn);
        }
        return function;
    }

    private String version(String nameOrArn, FunctionSettings function) {
        return qualifiers.version(FunctionName.of(nameOrArn), function.arn());
    }

    private static String qualified(String nameOrArn, FunctionSettings function) {
        String qualifier = FunctionName.of(nameOrArn).qualifier();
        return qualifier.equals(FunctionName.LATEST) ? function.arn() : function.arn() + ":" + qualifier;
    }

    private static void requireSize(byte[] payload, int limit) {
        if (payload.length > limit) {
            throw new AwsFault(
                    "RequestTooLargeException",
                    413,
                    "Request must be smaller than %d bytes for the InvokeFunction operation".formatted(limit));
        }
    }
}
