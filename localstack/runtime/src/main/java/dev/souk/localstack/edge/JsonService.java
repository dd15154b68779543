package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.JsonNode;

/** One emulated service of the AWS JSON protocol: the edge hands it the operation named in {@code X-Amz-Target}. */
public interface JsonService {

    /** The part of {@code X-Amz-Target} before the last dot, e.g. {@code AWSEvents} or {@code AmazonSQS}. */
    String target();

    /**
     * @param operation e.g. {@code PutEvents}
     * @param input the request body
     * @return the response body
     * @throws AwsFault for every refusal; an operation this runtime lacks answers {@code UnknownOperationException}
     */
    JsonNode call(String operation, JsonNode input, Caller caller);
}
