package dev.souk.localstack.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The bytes within an {@code aws-chunked} body: chunks with their sizes, then trailing headers. Signatures of chunks are
 * not looked at, as no other signature is here.
 */
final class Payload extends InputStream {
    private static final int LONGEST_LINE = 8_192;

    private final InputStream body;
    private final Map<String, String> trailers = new HashMap<>();
    private long left;
    private boolean first = true;
    private boolean ended;

    Payload(InputStream body) {
        this.body = body;
    }

    /** Known when everything has been read; names in lower case. */
    Map<String, String> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int read = body.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw incomplete();
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            line();
        }
        first = false;
        String size = line().replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw S3Fault.invalid("InvalidChunkSizeError", "expected the size of a chunk, got " + size);
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            ended = true;
            readTrailers();
        }
    }

    private void readTrailers() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                trailers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 && !ended) {
                throw incomplete();
            }
            if (next < 0 || line.length() > LONGEST_LINE) {
                break;
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private static S3Fault incomplete() {
        return S3Fault.invalid(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
