package dev.souk.localstack.sqs;

/**
 * How many messages a queue holds.
 *
 * @param visible waiting to be received
 * @param inFlight received, not deleted, hidden by the visibility timeout
 * @param delayed sent, not yet visible
 */
public record QueueDepth(int visible, int inFlight, int delayed) {

    public boolean empty() {
        return visible + inFlight + delayed == 0;
    }
}
