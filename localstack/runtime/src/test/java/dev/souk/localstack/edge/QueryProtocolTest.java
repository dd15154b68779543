package dev.souk.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryProtocolTest {
    private static final String HEAD = "<?xml version=\"1.0\" ?>";
    private static final String SPACE = " xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">";
    private static final String TAIL = "<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>";

    @Test
    void turns_form_parameters_into_what_the_json_protocol_takes() {
        assertThat(QueryProtocol.input(Map.of(
                        "Action", "ReceiveMessage",
                        "Version", "2012-11-05",
                        "QueueUrl", "http://localhost:4566/000000000000/q",
                        "MaxNumberOfMessages", "10",
                        "AttributeName.1", "All")))
                .isEqualTo(Json.parse("""
                        {"QueueUrl":"http://localhost:4566/000000000000/q","MaxNumberOfMessages":10,"AttributeNames":["All"]}"""));
        assertThatThrownBy(() -> QueryProtocol.input(Map.of("WaitTimeSeconds", "soon")))
                .isInstanceOf(AwsFault.class)
                .hasMessage("WaitTimeSeconds must be a whole number, got soon");
    }

    @Test
    void flattens_lists_and_maps_and_escapes_text() {
        assertThat(QueryProtocol.answer("ListQueues", Json.parse("{\"QueueUrls\":[\"u1\",\"u2\"]}")))
                .isEqualTo(HEAD + "<ListQueuesResponse" + SPACE
                        + "<ListQueuesResult><QueueUrl>u1</QueueUrl><QueueUrl>u2</QueueUrl></ListQueuesResult>"
                        + TAIL + "</ListQueuesResponse>");
        assertThat(QueryProtocol.answer(
                        "ReceiveMessage",
                        Json.parse("{\"Messages\":[{\"Body\":\"<a> & b\",\"Attributes\":{\"SentTimestamp\":\"1\"}}]}")))
                .isEqualTo(HEAD + "<ReceiveMessageResponse" + SPACE
                        + "<ReceiveMessageResult><Message><Body>&lt;a&gt; &amp; b</Body>"
                        + "<Attribute><Name>SentTimestamp</Name><Value>1</Value></Attribute></Message>"
                        + "</ReceiveMessageResult>" + TAIL + "</ReceiveMessageResponse>");
    }

    @Test
    void answers_nothing_and_faults_in_their_shapes() {
        assertThat(QueryProtocol.answer("PurgeQueue", Json.object()))
                .isEqualTo(HEAD + "<PurgeQueueResponse" + SPACE + TAIL + "</PurgeQueueResponse>");
        assertThat(QueryProtocol.fault(
                        AwsFault.client("QueueDoesNotExist", "no such queue"), Faults.oldCode("QueueDoesNotExist")))
                .contains("<Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code>")
                .contains("<Message>no such queue</Message>");
    }
}
