package dev.souk.localstack.apigateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The body of a request or an answer. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when the text is not base64 */
    static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    int length() {
        return content.length;
    }

    byte[] toArray() {
        return content.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** As UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
