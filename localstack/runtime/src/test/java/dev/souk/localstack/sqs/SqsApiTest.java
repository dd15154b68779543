package dev.souk.localstack.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqsApiTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final Queues queues = new Queues(
            List.of(
                    Stack.queue(
                            "work",
                            "{'RedrivePolicy':'{\\'deadLetterTargetArn\\':\\'%s\\',\\'maxReceiveCount\\':\\'1\\'}'}"
                                    .formatted(Stack.queueArn("dead"))),
                    Stack.queue("dead", "{}")),
            time,
            new Ids());
    private final SqsApi sqs = new SqsApi(queues, permissions, time);

    @Test
    void sends_and_receives_with_the_sums_that_clients_check() {
        JsonNode sent = call(
                "SendMessage",
                "{'QueueUrl':'http://x/work','MessageBody':'hello','MessageAttributes':{'kind':{'DataType':'String','StringValue':'test'}}}");
        JsonNode message = call(
                        "ReceiveMessage",
                        "{'QueueUrl':'http://x/work','AttributeNames':['All'],'MessageAttributeNames':['All']}")
                .path("Messages")
                .path(0);

        assertThat(sent.path("MD5OfMessageBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(message.path("MD5OfBody")).isEqualTo(sent.path("MD5OfMessageBody"));
        assertThat(message.path("MD5OfMessageAttributes")).isEqualTo(sent.path("MD5OfMessageAttributes"));
        assertThat(message.path("Attributes").path("ApproximateReceiveCount").asText())
                .isEqualTo("1");
        assertThat(message.path("Attributes").path("SentTimestamp").asText()).isEqualTo("1767225600000");
    }

    @Test
    void leaves_messages_out_of_an_empty_answer() {
        assertThat(call("ReceiveMessage", "{'QueueUrl':'http://x/work'}")).isEqualTo(Json.object());
    }

    @Test
    void answers_each_entry_of_a_batch() {
        JsonNode answer = call(
                "SendMessageBatch",
                "{'QueueUrl':'http://x/work','Entries':[{'Id':'a','MessageBody':'one'},{'Id':'b','MessageBody':''}]}");

        assertThat(answer.path("Successful").path(0).path("Id").asText()).isEqualTo("a");
        assertThat(answer.path("Failed").path(0).path("Id").asText()).isEqualTo("b");
        assertThat(answer.path("Failed").path(0).path("SenderFault").asBoolean())
                .isTrue();
    }

    @Test
    void reports_depths_and_the_redrive_policy() {
        call("SendMessage", "{'QueueUrl':'http://x/work','MessageBody':'one'}");
        call("SendMessage", "{'QueueUrl':'http://x/work','MessageBody':'two'}");
        call("SendMessage", "{'QueueUrl':'http://x/work','MessageBody':'three','DelaySeconds':9}");
        call("ReceiveMessage", "{'QueueUrl':'http://x/work'}");

        JsonNode attributes = call("GetQueueAttributes", "{'QueueUrl':'http://x/work','AttributeNames':['All']}")
                .path("Attributes");

        assertThat(attributes.path("ApproximateNumberOfMessages").asText()).isEqualTo("1");
        assertThat(attributes.path("ApproximateNumberOfMessagesNotVisible").asText())
                .isEqualTo("1");
        assertThat(attributes.path("ApproximateNumberOfMessagesDelayed").asText())
                .isEqualTo("1");
        assertThat(attributes.path("QueueArn").asText()).isEqualTo(Stack.queueArn("work"));
        assertThat(Json.parse(attributes.path("RedrivePolicy").asText())
                        .path("maxReceiveCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void moves_dead_letters_back_to_where_they_died() {
        call("SendMessage", "{'QueueUrl':'http://x/work','MessageBody':'poison'}");
        call("ReceiveMessage", "{'QueueUrl':'http://x/work','VisibilityTimeout':0}");
        call("ReceiveMessage", "{'QueueUrl':'http://x/work'}");
        assertThat(queues.byName("dead").depth().visible()).isEqualTo(1);

        call("StartMessageMoveTask", "{'SourceArn':'%s'}".formatted(Stack.queueArn("dead")));

        assertThat(queues.byName("dead").depth().empty()).isTrue();
        assertThat(queues.byName("work").depth().visible()).isEqualTo(1);
        JsonNode task = call("ListMessageMoveTasks", "{'SourceArn':'%s'}".formatted(Stack.queueArn("dead")))
                .path("Results")
                .path(0);
        assertThat(task.path("ApproximateNumberOfMessagesMoved").asInt()).isEqualTo(1);
    }

    @Test
    void asks_whether_a_role_may_and_lets_a_developer() {
        permissions.deny("sqs:SendMessage");
        JsonNode input = json("{'QueueUrl':'http://x/work','MessageBody':'hello'}");

        assertThatThrownBy(() -> sqs.call("SendMessage", input, new Caller.Role("arn:aws:iam::0:role/writer")))
                .hasMessageContaining("arn:aws:iam::0:role/writer sqs:SendMessage " + Stack.queueArn("work"));
        assertThat(sqs.call("SendMessage", input, new Caller.Developer()).has("MessageId"))
                .isTrue();
    }

    @Test
    void names_a_queue_that_does_not_exist_and_an_operation_it_lacks() {
        assertThatThrownBy(() -> call("GetQueueUrl", "{'QueueName':'nowhere'}"))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("QueueDoesNotExist"));
        assertThatThrownBy(() -> call("CreateQueue", "{}"))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("UnknownOperationException"));
    }

    private JsonNode call(String operation, String input) {
        return sqs.call(operation, json(input), new Caller.Developer());
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
