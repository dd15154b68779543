package dev.souk.cli.contract;

/** Bytes that stay as they were given. */
final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content.clone();
    }

    byte[] all() {
        return content.clone();
    }

    boolean isEmpty() {
        return content.length == 0;
    }
}
