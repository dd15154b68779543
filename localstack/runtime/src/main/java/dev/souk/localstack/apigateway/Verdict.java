package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an authorizer's decision means for one request. */
sealed interface Verdict {

    /** @param context what the function learns about the caller */
    record Admitted(ObjectNode context) implements Verdict {}

    /** The gateway answers in place of the function. */
    record Refused(GatewayError error) implements Verdict {}
}
