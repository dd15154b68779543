package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** One function, ready to be invoked. */
final class DeployedFunction {
    private static final DateTimeFormatter STREAM_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final FunctionSettings settings;
    private final Host host;
    private final Credentials credentials;
    private final Map<String, String> environment;
    private final ClassLoader loader;
    private final SandboxPool sandboxes;

    DeployedFunction(FunctionSettings settings, ClassLoaders loaders, Host host) {
        this.settings = settings;
        this.host = host;
        this.credentials = Credentials.temporary(host.random());
        Map<String, String> variables = new HashMap<>(settings.environment());
        variables.putAll(host.environmentOf(settings, credentials));
        this.environment = Map.copyOf(variables);
        this.loader = loaders.forFunction(settings);
        this.sandboxes = new SandboxPool(settings, this::sandbox);
    }

    FunctionSettings settings() {
        return settings;
    }

    Credentials credentials() {
        return credentials;
    }

    SandboxPool sandboxes() {
        return sandboxes;
    }

    JsonNode configuration() {
        ObjectNode described = Json.object()
                .put("FunctionName", settings.name())
                .put("FunctionArn", settings.arn())
                .put("Role", settings.roleArn())
                .put("Handler", settings.handler())
                .put("Runtime", "java25")
                .put("Timeout", settings.timeout().toSeconds())
                .put("MemorySize", settings.memoryMegabytes())
                .put("Version", FunctionName.LATEST)
                .put("PackageType", "Zip")
                .put("State", "Active")
                .put("LastUpdateStatus", "Successful");
        ObjectNode variables = described.putObject("Environment").putObject("Variables");
        settings.environment().forEach(variables::put);
        described.putObject("LoggingConfig").put("LogGroup", settings.logGroup());
        return described;
    }

    private Sandbox sandbox() {
        String date =
                LocalDate.ofInstant(host.scheduler().now(), ZoneOffset.UTC).format(STREAM_DATE);
        String stream = "%s/[%s]%s"
                .formatted(date, FunctionName.LATEST, host.ids().get().replace("-", ""));
        SandboxLog log = new SandboxLog(host.logs().group(settings.logGroup()), stream);
        return new Sandbox(settings, loader, environment, log, stream);
    }
}
