package dev.souk.localstack.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Answers only once three requests are under way at the same time. */
public final class CountdownHandler implements RequestStreamHandler {
    private static final CountDownLatch ALL_THERE = new CountDownLatch(3);

    public CountdownHandler(Map<String, String> environment) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ALL_THERE.countDown();
        try {
            ALL_THERE.await();
            output.write("\"together\"".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
