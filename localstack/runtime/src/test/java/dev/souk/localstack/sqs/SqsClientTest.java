package dev.souk.localstack.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.JsonEndpoint;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.time.ThreadScheduler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** SQS as AWS's own client sees it; the client checks every MD5 sum by itself. */
final class SqsClientTest {
    private final ThreadScheduler scheduler = new ThreadScheduler();
    private final Queues queues = new Queues(List.of(Stack.queue("work", "{}")), scheduler, new Ids());
    private final JsonEndpoint endpoint = new JsonEndpoint(new SqsApi(queues, new Permissions(), scheduler));
    private final SqsClient client = endpoint.client(SqsClient.builder());

    SqsClientTest() throws IOException {}

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
        scheduler.close();
    }

    @Test
    void sends_receives_and_deletes() {
        String url = client.getQueueUrl(get -> get.queueName("work")).queueUrl();
        client.sendMessage(send -> send.queueUrl(url)
                .messageBody("gr\u00fc\u00df dich")
                .messageAttributes(Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("greeting")
                                .build())));

        Message message = client.receiveMessage(receive -> receive.queueUrl(url)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .getFirst();
        client.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));

        assertThat(message.body()).isEqualTo("gr\u00fc\u00df dich");
        assertThat(message.messageAttributes())
                .hasEntrySatisfying(
                        "kind", kind -> assertThat(kind.stringValue()).isEqualTo("greeting"));
        assertThat(message.attributes()).containsKey(MessageSystemAttributeName.SENT_TIMESTAMP);
        assertThat(client.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                        .attributes()
                        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("0");
        assertThat(client.listQueues().queueUrls()).containsExactly(url);
    }

    @Test
    void waits_for_a_message_when_asked_to() {
        String url = queues.byName("work").settings().url();
        CompletableFuture<Integer> received = CompletableFuture.supplyAsync(
                () -> client.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20))
                        .messages()
                        .size());
        client.sendMessage(send -> send.queueUrl(url).messageBody("hello"));

        assertThat(received.join()).isEqualTo(1);
    }

    @Test
    void names_a_missing_queue_as_the_client_expects() {
        assertThatThrownBy(() -> client.getQueueUrl(get -> get.queueName("nowhere")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }
}
