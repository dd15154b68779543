package dev.souk.localstack.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts an item into the table that its event names, signed with the keys it was given, and answers what it was told. */
public final class PutItemHandler implements RequestStreamHandler {
    private final Map<String, String> environment;

    public PutItemHandler(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String table = new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        HttpURLConnection call = (HttpURLConnection) URI.create(environment.getOrDefault("AWS_ENDPOINT_URL", "") + "/")
                .toURL()
                .openConnection();
        call.setRequestMethod("POST");
        call.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.PutItem");
        call.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        call.setRequestProperty(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(environment.get("AWS_ACCESS_KEY_ID")));
        call.setDoOutput(true);
        call.getOutputStream().write("""
                {"TableName": "%s", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}}}""".formatted(table).getBytes(StandardCharsets.UTF_8));
        InputStream answer = call.getResponseCode() == 200 ? call.getInputStream() : call.getErrorStream();
        output.write(answer.readAllBytes());
    }
}
