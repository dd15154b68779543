package dev.souk.localstack.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** An object's bytes on their way in: unwrapped from AWS's chunks, counted, and checked against their CRC-32. */
public final class Upload extends InputStream {
    private static final String CHECKSUM = "x-amz-checksum-crc32";

    private final Function<String, Optional<String>> header;
    private final Optional<Payload> chunks;
    private final CheckedInputStream bytes;
    private long read;
    private boolean checked;

    /** @param header of the request by its name */
    public Upload(InputStream body, Function<String, Optional<String>> header) {
        this.header = header;
        this.chunks = chunked(header) ? Optional.of(new Payload(body)) : Optional.empty();
        this.bytes = new CheckedInputStream(
                chunks.<InputStream>map(payload -> payload).orElse(body), new CRC32());
    }

    private static boolean chunked(Function<String, Optional<String>> header) {
        String encoding = header.apply("content-encoding").orElse("").toLowerCase(Locale.ROOT);
        return encoding.contains("aws-chunked")
                || header.apply("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws S3Fault at the end of the bytes, when they are not those that the sender meant */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = bytes.read(buffer, offset, length);
        if (got >= 0) {
            read += got;
        } else if (!checked) {
            checked = true;
            check();
        }
        return got;
    }

    private void check() {
        String length = chunks.isPresent() ? "x-amz-decoded-content-length" : "content-length";
        if (header.apply(length)
                .filter(said -> !said.equals(Long.toString(read)))
                .isPresent()) {
            throw S3Fault.invalid(
                    "IncompleteBody",
                    "expected %s bytes, got %d".formatted(header.apply(length).orElse(""), read));
        }
        Optional<String> wanted =
                header.apply(CHECKSUM).or(() -> chunks.map(Payload::trailers).map(trailers -> trailers.get(CHECKSUM)));
        if (wanted.filter(said -> !said.equals(checksum())).isPresent()) {
            throw S3Fault.invalid("BadDigest", "The CRC32 you specified did not match the calculated checksum.");
        }
    }

    private String checksum() {
        long sum = bytes.getChecksum().getValue();
        byte[] big = {(byte) (sum >>> 24), (byte) (sum >>> 16), (byte) (sum >>> 8), (byte) sum};
        return Base64.getEncoder().encodeToString(big);
    }
}
