package dev.souk.lambda.http;

/** One operation of the API: what is done for one method and path. */
@FunctionalInterface
public interface HttpOperation {

    /** @throws Problem for every refusal the client should read about */
    HttpReply handle(HttpRequest request);
}
