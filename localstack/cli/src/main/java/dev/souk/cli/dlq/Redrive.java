package dev.souk.cli.dlq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Sends letters back to where they died. A letter is deleted only when that has worked: dying in between, it is sent back twice,
 * which whoever takes it is made for.
 */
final class Redrive {
    private static final String QUEUE = ":sqs:";

    private final Aws aws;
    private final LetterBox box;

    Redrive(Aws aws, LetterBox box) {
        this.aws = aws;
        this.box = box;
    }

    /** @return why it failed again and stays, empty when it was sent back */
    String send(Letter letter) {
        String failure;
        try {
            failure = switch (letter.cause()) {
                case Cause.Poison poison ->
                    toQueue(
                            poison.source(),
                            letter.message().body(),
                            letter.message().messageAttributes());
                case Cause.Undelivered undelivered ->
                    toTarget(undelivered.target(), letter.message().body());
                case Cause.FailedCall call -> invoke(call.function(), call.payload());
                case Cause.StreamRange stream -> invoke(stream);
                case Cause.Unknown _ -> letter.cause().meaning();
            };
        } catch (SdkException refused) {
            failure = String.valueOf(refused.getMessage());
        }
        if (failure.isEmpty()) {
            box.delete(letter);
        } else {
            box.giveBack(letter);
        }
        return failure;
    }

    private String toTarget(String arn, String event) {
        return arn.contains(QUEUE) ? toQueue(urlOf(arn), event, Map.of()) : invoke(arn, event);
    }

    private String urlOf(String arn) {
        return aws.sqs()
                .getQueueUrl(get -> get.queueName(arn.substring(arn.lastIndexOf(':') + 1)))
                .queueUrl();
    }

    private String toQueue(String url, String body, Map<String, MessageAttributeValue> attributes) {
        aws.sqs().sendMessage(send -> send.queueUrl(url).messageBody(body).messageAttributes(attributes));
        return "";
    }

    private String invoke(Cause.StreamRange stream) {
        JsonNode event = stream.range().event(aws.streams());
        return event.path("Records").isEmpty()
                ? "the stream does not have these records any more"
                : invoke(stream.function(), event.toString());
    }

    private String invoke(String function, String payload) {
        var answer = aws.lambda().invoke(call -> call.functionName(function).payload(SdkBytes.fromUtf8String(payload)));
        String said = answer.payload().asUtf8String();
        if (answer.functionError() != null) {
            return said;
        }
        boolean someFailed = said.startsWith("{")
                && !Edge.parse(said).path("batchItemFailures").isEmpty();
        return someFailed ? said : "";
    }
}
