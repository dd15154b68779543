package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The MD5 sums by which SQS lets its clients check what arrived. Source: SQS developer guide, "Calculating the MD5 message digest for message attributes". */
final class MessageDigests {
    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    private MessageDigests() {}

    static String ofBody(String body) {
        return md5(body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param attributes at least one message attribute */
    static String ofAttributes(JsonNode attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, JsonNode> attribute : sorted(attributes).entrySet()) {
            JsonNode value = attribute.getValue();
            append(bytes, attribute.getKey().getBytes(StandardCharsets.UTF_8));
            append(bytes, value.path("DataType").asText().getBytes(StandardCharsets.UTF_8));
            bytes.write(value.has("BinaryValue") ? BINARY : TEXT);
            append(bytes, value(value));
        }
        return md5(bytes.toByteArray());
    }

    /** Bytes of the body and of every attribute's name, type and value, which is what the size limit counts. */
    static int size(Outgoing outgoing) {
        int size = outgoing.body().getBytes(StandardCharsets.UTF_8).length;
        for (Map.Entry<String, JsonNode> attribute : outgoing.attributes().properties()) {
            size += attribute.getKey().getBytes(StandardCharsets.UTF_8).length;
            size += attribute.getValue().path("DataType").asText().length();
            size += value(attribute.getValue()).length;
        }
        return size;
    }

    private static byte[] value(JsonNode attribute) {
        return attribute.has("BinaryValue")
                ? Base64.getDecoder().decode(attribute.path("BinaryValue").asText())
                : attribute.path("StringValue").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
    }

    private static Map<String, JsonNode> sorted(JsonNode attributes) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
