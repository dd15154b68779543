package dev.souk.stepfunctions.definition;

import java.util.Arrays;
import java.util.Optional;

/** What a Task calls. */
public enum Resource {
    LAMBDA_INVOKE("lambda", "invoke"),
    LAMBDA_INVOKE_AND_WAIT("lambda", "invoke.waitForTaskToken"),
    PUT_EVENTS("events", "putEvents");

    private static final String PREFIX = "arn:aws:states:::";

    private final String service;
    private final String action;

    Resource(String service, String action) {
        this.service = service;
        this.action = action;
    }

    /** First half of the name in the history's {@code resourceType}, e.g. {@code lambda}. */
    public String service() {
        return service;
    }

    /** Second half, the history's {@code resource}, e.g. {@code invoke.waitForTaskToken}. */
    public String action() {
        return action;
    }

    public String arn() {
        return PREFIX + service + ":" + action;
    }

    /** Whether the state ends only when somebody sends the task's token back. */
    public boolean waitsForTaskToken() {
        return this == LAMBDA_INVOKE_AND_WAIT;
    }

    static Optional<Resource> of(String arn) {
        return Arrays.stream(values())
                .filter(resource -> resource.arn().equals(arn))
                .findFirst();
    }
}
