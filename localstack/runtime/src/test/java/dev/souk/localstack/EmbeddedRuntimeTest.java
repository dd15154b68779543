package dev.souk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.cloudformation.TemplateException;
import dev.souk.localstack.fixtures.Assembly;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRuntimeTest {
    private static final String RULE = """
            'Rule': {'Type': 'AWS::Events::Rule', 'Properties': {'Name': 'paid', 'EventBusName': {'Ref': 'Bus'},
              'EventPattern': {'detail-type': ['Paid']},
              'Targets': [{'Id': 'Queue', 'Arn': {'Fn::GetAtt': ['Queue', 'Arn']}}]}},""";

    @TempDir
    private Path directory;

    private Path cdkOut;

    @BeforeEach
    void makeDirectory() throws Exception {
        cdkOut = Files.createDirectory(directory.resolve("cdk.out"));
    }

    @Test
    void carries_an_event_by_rule_and_queue_to_a_function() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.start(options(template(RULE), 0, false))) {
            Events.put(runtime.edgeUrl(), "bus", "Paid", "{\"order\": 7}");
            Events.awaitRest(runtime.edgeUrl());

            assertThat(directory.resolve("logs/echo.log")).content().contains("heard {\"Records\":", "order");
        }
    }

    @Test
    void carries_nothing_once_the_template_lacks_the_rule() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.start(options(template(""), 0, false))) {
            Events.put(runtime.edgeUrl(), "bus", "Paid", "{\"order\": 7}");
            Events.awaitRest(runtime.edgeUrl());

            assertThat(directory.resolve("logs/echo.log")).doesNotExist();
        }
    }

    @Test
    void fires_a_schedule_when_asked_and_knows_no_other() throws Exception {
        String nightly = """
                'Nightly': {'Type': 'AWS::Events::Rule', 'Properties': {'Name': 'nightly', 'ScheduleExpression': 'rate(1 day)',
                  'Targets': [{'Id': 'Queue', 'Arn': {'Fn::GetAtt': ['Queue', 'Arn']}}]}},""";
        try (EmbeddedRuntime runtime = EmbeddedRuntime.start(options(template(nightly), 0, false))) {
            assertThat(Events.post(runtime.edgeUrl() + "/_souk/schedules/nightly"))
                    .isEqualTo(202);
            Events.awaitRest(runtime.edgeUrl());

            assertThat(directory.resolve("logs/echo.log")).content().contains("Scheduled Event", "rule/nightly");
            assertThat(Events.post(runtime.edgeUrl() + "/_souk/schedules/daily"))
                    .isEqualTo(404);
        }
    }

    @Test
    void lets_things_go_wrong_for_as_long_as_somebody_wants_it() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.start(options(template(RULE), 0, false))) {
            String faults = runtime.edgeUrl() + "/_souk/faults";
            assertThat(Events.send("PUT", faults, "{\"percent\": 100, \"kinds\": [\"flood\"]}"))
                    .startsWith("400 ")
                    .contains("expected kinds of faults out of throttled, ", "got flood");
            assertThat(Events.send("GET", faults, "")).isEqualTo("200 {\"on\":false}");

            Events.send("PUT", faults, "{\"percent\": 100, \"kinds\": [\"delivered-twice\"], \"seed\": 7}");
            Events.put(runtime.edgeUrl(), "bus", "Paid", "{\"order\": 7}");
            Events.awaitRest(runtime.edgeUrl());

            assertThat(Events.send("DELETE", faults, ""))
                    .startsWith("200 {\"on\":false,\"percent\":100.0,\"seed\":7,")
                    .contains("{\"kind\":\"delivered-twice\",\"place\":\"delivery\",\"times\":1}");
            assertThat(Files.readAllLines(directory.resolve("logs/echo.log")))
                    .filteredOn(line -> line.contains("heard {\"Records\":"))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void lists_once_what_it_does_not_emulate() {
        String alarm = "'Alarm': {'Type': 'AWS::CloudWatch::Alarm'},";
        try (EmbeddedRuntime runtime = EmbeddedRuntime.start(options(template(alarm), 0, true))) {
            assertThat(runtime.notices()).containsExactly("not emulated: AWS::CloudWatch::Alarm ×1");
        }
    }

    @Test
    void refuses_an_unknown_type_when_strict() {
        RuntimeOptions strict = options(template("'Stream': {'Type': 'AWS::Kinesis::Stream'},"), 0, true);

        assertThatThrownBy(() -> EmbeddedRuntime.start(strict)).isInstanceOf(TemplateException.class);
    }

    @Test
    void names_the_process_that_holds_its_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RuntimeOptions options = options(template(RULE), taken.getLocalPort(), false);

            assertThatThrownBy(() -> EmbeddedRuntime.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("expected port %d to be free for the AWS protocols, it is in use"
                            .formatted(taken.getLocalPort()))
                    .hasMessageMatching(
                            Files.exists(Path.of("/proc/net/tcp"))
                                    ? ".* by process %d \\(java\\)"
                                            .formatted(ProcessHandle.current().pid())
                                    : ".*in use");
        }
    }

    @Test
    void leaves_its_port_free_after_a_broken_template_and_after_a_run() {
        int port = Ports.free(0, "this test");
        RuntimeOptions broken =
                options("{'Resources': {'A': {'Type': 'T', 'Properties': {'x': {'Ref': 'B'}}}}}", port, false);
        assertThatThrownBy(() -> EmbeddedRuntime.start(broken)).hasMessageContaining("got B");

        RuntimeOptions sound = options(template(RULE), port, false);
        EmbeddedRuntime.start(sound).close();
        try (EmbeddedRuntime again = EmbeddedRuntime.start(sound)) {
            assertThat(again.edgeUrl()).isEqualTo("http://localhost:" + port);
        }
    }

    private RuntimeOptions options(String template, int edgePort, boolean strict) {
        new Assembly(cdkOut)
                .stack("one", template)
                .asset("handlers", testClasses())
                .write();
        return new RuntimeOptions(cdkOut, 0, edgePort, Optional.empty(), directory.resolve("logs"), strict);
    }

    private static Path testClasses() {
        URI location = URI.create(EmbeddedRuntimeTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return Path.of(location);
    }

    private static String template(String rule) {
        return """
                {'Resources': { %s
                 'Bus': {'Type': 'AWS::Events::EventBus', 'Properties': {'Name': 'bus'}},
                 'Queue': {'Type': 'AWS::SQS::Queue', 'Properties': {'QueueName': 'paid'}},
                 'Policy': {'Type': 'AWS::SQS::QueuePolicy', 'Properties': {'Queues': [{'Ref': 'Queue'}], 'PolicyDocument':
                   {'Statement': [{'Effect': 'Allow', 'Principal': {'Service': 'events.amazonaws.com'},
                     'Action': 'sqs:SendMessage', 'Resource': {'Fn::GetAtt': ['Queue', 'Arn']}}]}}},
                 'Role': {'Type': 'AWS::IAM::Role', 'Properties': {'RoleName': 'echo', 'Policies': [{'PolicyName': 'read',
                   'PolicyDocument': {'Statement': [{'Effect': 'Allow', 'Action': 'sqs:*',
                     'Resource': {'Fn::GetAtt': ['Queue', 'Arn']}}]}}]}},
                 'Echo': {'Type': 'AWS::Lambda::Function', 'Properties': {'FunctionName': 'echo', 'Runtime': 'java25',
                   'Handler': 'dev.souk.localstack.lambda.handlers.EchoHandler', 'Role': {'Fn::GetAtt': ['Role', 'Arn']},
                   'Code': {'S3Key': 'handlers.zip'}}},
                 'Mapping': {'Type': 'AWS::Lambda::EventSourceMapping', 'Properties': {'FunctionName': {'Ref': 'Echo'},
                   'EventSourceArn': {'Fn::GetAtt': ['Queue', 'Arn']}, 'BatchSize': 10}}}}""".formatted(rule);
    }
}
