package dev.souk.localstack.mappings;

import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Queues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A mapping from a stream of one shard to one function. */
class StreamMappingFixture {
    final ManualScheduler time = new ManualScheduler();
    final Permissions permissions = new Permissions();
    final ScriptedFunctions functions = new ScriptedFunctions();
    final InMemoryStream stream = new InMemoryStream(time.clock());
    final Queues queues = new Queues(List.of(Stack.queue("lost", "{}")), time, new Ids());

    @BeforeEach
    void opens_a_shard() {
        stream.open("s1", Optional.empty());
    }

    Mappings start(String more) {
        Mappings mappings = new Mappings(
                List.of(Stack.mapping(
                        "relay",
                        "{'EventSourceArn':'%s','FunctionName':'%s'%s}"
                                .formatted(Stack.streamArn("orders"), Stack.functionArn("relay"), more))),
                stream,
                functions,
                queues,
                permissions,
                time,
                new Ids());
        mappings.start();
        time.settle();
        return mappings;
    }

    void ring(Mappings mappings) {
        mappings.wake("orders");
        time.settle();
    }

    List<String> names(int invocation) {
        return Json.elements(functions.payloads().get(invocation).path("Records")).stream()
                .map(record -> record.at("/dynamodb/NewImage/name/S").asText())
                .toList();
    }

    static Invocation failure() {
        return new Invocation(Json.object(), "Unhandled");
    }

    static Invocation success() {
        return new Invocation(Json.object(), null);
    }
}
