package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;

/** An error answer of an AWS service, as its JSON protocol shapes it. */
public final class AwsFault extends RuntimeException {
    private final String code;
    private final int status;
    private final transient ObjectNode members;

    /**
     * @param code AWS's error code, e.g. {@code ResourceNotFoundException}
     * @param status HTTP status of the answer
     */
    public AwsFault(String code, int status, String message) {
        this(code, status, message, Json.object());
    }

    /** @param members what the answer has beside code and message */
    public AwsFault(String code, int status, String message, ObjectNode members) {
        super(message);
        this.code = code;
        this.status = status;
        this.members = members;
    }

    public static AwsFault client(String code, String message) {
        return new AwsFault(code, 400, message);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** What the answer has beside code and message. */
    public ObjectNode members() {
        return members;
    }
}
