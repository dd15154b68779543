package dev.souk.localstack.lambda;

import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.logs.LogStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Functions made of the handlers in this module's test classes. */
final class FunctionsFixture {
    static final String HANDLERS = "dev.souk.localstack.lambda.handlers.";

    final ManualScheduler scheduler = new ManualScheduler();
    final FaultInjection faults = FaultInjection.none();
    final List<String> undelivered = new ArrayList<>();
    final LogStore logs;

    private final List<Resource> resources = new ArrayList<>();

    FunctionsFixture(Path logDirectory) {
        this.logs = new LogStore(logDirectory, scheduler.clock());
    }

    static Path testClasses() {
        try {
            return Path.of(FunctionsFixture.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param more further properties, beginning with a comma */
    FunctionsFixture function(String name, String handler, String more) {
        return with(Stack.of("AWS::Lambda::Function", name, name, Stack.functionArn(name), """
                {'Runtime': 'java25', 'Handler': '%s%s', 'Role': 'arn:aws:iam::000000000000:role/%s',
                 'Code': {'S3Key': 'tests.zip'}%s}""".formatted(
                        HANDLERS, handler, name, more)));
    }

    FunctionsFixture with(Resource resource) {
        resources.add(resource);
        return this;
    }

    LambdaFunctions deploy() {
        CloudAssembly assembly = new CloudAssembly(resources, Map.of("tests.zip", testClasses()));
        Host host = new Host(
                logs, URI.create("http://127.0.0.1:4566"), "eu-central-1", scheduler, new Ids(), new Random(7), faults);
        return new LambdaFunctions(
                assembly,
                host,
                (role, target, body, attributes) -> undelivered.add(target + " " + body + " " + attributes));
    }
}
