package dev.souk.localstack.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BucketsTest {
    private final ManualScheduler time = new ManualScheduler();

    @TempDir
    private Path data;

    private Buckets buckets(Optional<Path> directory) {
        Resource bucket = Stack.of("AWS::S3::Bucket", "B", "shelf", "arn:aws:s3:::shelf", "{}");
        return new Buckets(
                List.of(bucket),
                directory,
                time.clock(),
                () -> UUID.randomUUID().toString());
    }

    @Test
    void keeps_its_objects_at_the_next_start_and_only_the_last_of_each_key() throws IOException {
        try (Buckets first = buckets(Optional.of(data))) {
            put(first, "a", "old");
            time.advance(Duration.ofSeconds(1));
            put(first, "a", "new");
            put(first, "b", "gone");
            first.require("shelf").remove("b");
        }
        try (Buckets second = buckets(Optional.of(data));
                InputStream bytes = second.require("shelf").open("a").bytes()) {
            assertThat(bytes).hasContent("new");
            assertThat(second.require("shelf").list("", "")).hasSize(1);
        }
        try (Stream<Path> files = Files.list(data.resolve("s3/shelf"))) {
            assertThat(files).as("bytes and facts of one object").hasSize(2);
        }
    }

    @Test
    void refuses_bytes_that_are_not_what_the_sender_counted_or_summed_up() throws IOException {
        try (Buckets buckets = buckets(Optional.empty())) {
            Map<String, String> summed = Map.of("x-amz-checksum-crc32", "AAAAAA==");
            Map<String, String> counted =
                    Map.of("content-encoding", "aws-chunked", "x-amz-decoded-content-length", "7");
            assertThatThrownBy(() -> send(buckets, "hello", summed)).hasMessageContaining("CRC32");
            assertThatThrownBy(() -> send(buckets, "5\r\nhello\r\n0\r\n\r\n", counted))
                    .hasMessage("expected 7 bytes, got 5");
            assertThatThrownBy(() -> send(buckets, "5\r\nhel", counted)).hasMessageContaining("number of bytes");
            assertThatThrownBy(() -> send(buckets, "five\r\n", counted)).hasMessageContaining("size of a chunk");

            assertThat(buckets.require("shelf").list("", "")).isEmpty();
        }
    }

    private static void put(Buckets buckets, String key, String text) {
        buckets.require("shelf").put(key, stream(text), Map.of(), Precondition.NONE);
    }

    private static void send(Buckets buckets, String body, Map<String, String> headers) {
        Upload upload = new Upload(stream(body), name -> Optional.ofNullable(headers.get(name)));
        buckets.require("shelf").put("k", upload, Map.of(), Precondition.NONE);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
