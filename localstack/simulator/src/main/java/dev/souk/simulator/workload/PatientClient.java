package dev.souk.simulator.workload;

import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import java.time.Duration;

/**
 * A client that hears nothing useful sends the same request again, under the same key, until it does; what it was told is kept
 * for the judgement.
 */
record PatientClient(Kernel kernel, Client client, Told told) {
    /** So patient that no trouble of a scenario lasts as long. */
    private static final int MAX_TRIES = 70;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** The last answer, for tasks of the kernel. */
    Reply send(Request request) {
        Reply reply = client.send(request);
        for (int tries = 1; isPassing(reply) && tries < MAX_TRIES; tries++) {
            kernel.sleep(waitAfter(tries));
            reply = client.send(request);
        }
        told.answer(request, reply);
        return reply;
    }

    private static Duration waitAfter(int tries) {
        Duration wait = Duration.ofSeconds(1L << Math.min(tries, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static boolean isPassing(Reply reply) {
        return reply.status() >= 500 || reply.status() == 429;
    }
}
