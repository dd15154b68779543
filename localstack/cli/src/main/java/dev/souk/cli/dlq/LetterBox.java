package dev.souk.cli.dlq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The dead-letter queues of a stage. What is taken out of one is hidden for a while and given back unless it is deleted. */
final class LetterBox {
    private static final int BATCH = 10;
    private static final int HIDDEN_SECONDS = 300;

    private final SqsClient sqs;
    private final String prefix;

    LetterBox(SqsClient sqs, String stage) {
        this.sqs = sqs;
        this.prefix = "souk-%s-".formatted(stage);
    }

    /** Every queue of dead letters, also those without any. */
    List<DeadQueue> queues() {
        return sqs.listQueuesPaginator(list -> list.queueNamePrefix(prefix)).queueUrls().stream()
                .filter(DeadQueue::isDead)
                .map(this::queue)
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such queue */
    DeadQueue named(String name) {
        return queues().stream()
                .filter(queue -> queue.name().equals(name) || queue.name().equals(prefix + name + "-dlq"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a queue of dead letters (souk ops dlq list has them), got " + name));
    }

    private DeadQueue queue(String url) {
        var attributes = sqs.getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes();
        return new DeadQueue(
                url,
                Long.parseLong(attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")),
                sqs.listDeadLetterSourceQueues(list -> list.queueUrl(url)).queueUrls());
    }

    /** Takes letters out, each once, at most so many. */
    List<Letter> take(DeadQueue queue, int max) {
        List<Letter> letters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (letters.size() < max) {
            int batch = Math.min(BATCH, max - letters.size());
            List<Message> messages = sqs.receiveMessage(receive -> receive.queueUrl(queue.url())
                            .maxNumberOfMessages(batch)
                            .visibilityTimeout(HIDDEN_SECONDS)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            messages.stream()
                    .filter(message -> seen.add(message.messageId()))
                    .forEach(message -> letters.add(Letter.of(queue, message)));
            if (messages.isEmpty()) {
                return letters;
            }
        }
        return letters;
    }

    /** Lets others see a letter again. */
    void giveBack(Letter letter) {
        sqs.changeMessageVisibility(change -> change.queueUrl(letter.queue().url())
                .receiptHandle(letter.receiptHandle())
                .visibilityTimeout(0));
    }

    /** Looks at letters without taking them. */
    List<Letter> peek(DeadQueue queue, int max) {
        List<Letter> letters = take(queue, max);
        letters.forEach(this::giveBack);
        return letters;
    }

    void delete(Letter letter) {
        sqs.deleteMessage(delete -> delete.queueUrl(letter.queue().url()).receiptHandle(letter.receiptHandle()));
    }
}
