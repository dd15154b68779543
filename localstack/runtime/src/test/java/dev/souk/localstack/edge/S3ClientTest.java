package dev.souk.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** AWS's own client against the edge, as it comes: chunks, trailing checksums and all. */
final class S3ClientTest {
    private static final String BUCKET = EdgeFixture.BUCKET;

    @TempDir
    private Path directory;

    private EdgeFixture edge;
    private S3Client s3;

    @BeforeEach
    void start() {
        edge = EdgeFixture.start(directory);
        s3 = edge.client(S3Client.builder().forcePathStyle(true));
    }

    @AfterEach
    void stop() {
        s3.close();
        edge.close();
    }

    private String put(String key, String text) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text))
                .eTag();
    }

    private String get(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
    }

    @Test
    void gives_back_what_was_put_with_its_type_and_metadata() {
        s3.putObject(
                put -> put.bucket(BUCKET)
                        .key("index/a b+c/ä.bin")
                        .contentType("text/plain")
                        .metadata(Map.of("generation", "7")),
                RequestBody.fromString("hello"));

        var object = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("index/a b+c/ä.bin"));

        assertThat(object.asUtf8String()).isEqualTo("hello");
        assertThat(object.response().contentType()).isEqualTo("text/plain");
        assertThat(object.response().metadata()).containsEntry("generation", "7");
        assertThat(object.response().eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("index/a b+c/ä.bin"))
                        .contentLength())
                .isEqualTo(5);
    }

    @Test
    void takes_an_object_larger_than_any_request_of_another_service() {
        byte[] large = new byte[20 << 20];
        new Random(7).nextBytes(large);
        s3.putObject(put -> put.bucket(BUCKET).key("large"), RequestBody.fromBytes(large));

        byte[] got = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("large")).asByteArray();

        assertThat(Arrays.equals(got, large)).isTrue();
    }

    @Test
    void writes_only_over_what_the_writer_has_seen() {
        String first = s3.putObject(
                        put -> put.bucket(BUCKET).key("pointer").ifNoneMatch("*"), RequestBody.fromString("1"))
                .eTag();
        assertPreconditionFailed(() -> s3.putObject(
                put -> put.bucket(BUCKET).key("pointer").ifNoneMatch("*"), RequestBody.fromString("other")));

        s3.putObject(put -> put.bucket(BUCKET).key("pointer").ifMatch(first), RequestBody.fromString("2"));
        assertPreconditionFailed(() ->
                s3.putObject(put -> put.bucket(BUCKET).key("pointer").ifMatch(first), RequestBody.fromString("stale")));

        assertThat(get("pointer")).isEqualTo("2");
    }

    @Test
    void says_not_modified_to_a_reader_who_has_the_object_already() {
        String etag = put("pointer", "1");

        assertThatThrownBy(() -> s3.getObjectAsBytes(
                        get -> get.bucket(BUCKET).key("pointer").ifNoneMatch(etag)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
    }

    @Test
    void lists_by_prefix_page_by_page_in_order_of_key() {
        IntStream.range(0, 5).forEach(i -> put("segments/" + i, "x"));
        put("other", "x");

        List<String> keys =
                s3
                        .listObjectsV2Paginator(
                                list -> list.bucket(BUCKET).prefix("segments/").maxKeys(2))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList();

        assertThat(keys).containsExactly("segments/0", "segments/1", "segments/2", "segments/3", "segments/4");
        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET).delimiter("/")).commonPrefixes())
                .extracting(prefix -> prefix.prefix())
                .containsExactly("segments/");
    }

    @Test
    void deletes_and_then_knows_nothing() {
        put("gone", "x");
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("gone"));
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("gone"));

        assertThatThrownBy(() -> get("gone")).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket("nobodys")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void lets_a_function_do_what_its_role_may_and_hides_missing_keys_from_who_may_not_list() {
        put("public/a", "x");
        try (S3Client writer = edge.clientOf("writer", S3Client.builder().forcePathStyle(true))) {
            assertThat(writer.getObjectAsBytes(get -> get.bucket(BUCKET).key("public/a"))
                            .asUtf8String())
                    .isEqualTo("x");
            assertAccessDenied(
                    () -> writer.getObjectAsBytes(get -> get.bucket(BUCKET).key("private")));
            assertAccessDenied(
                    () -> writer.getObjectAsBytes(get -> get.bucket(BUCKET).key("public/missing")));
            assertAccessDenied(
                    () -> writer.putObject(put -> put.bucket(BUCKET).key("public/a"), RequestBody.fromString("y")));
            assertAccessDenied(
                    () -> writer.deleteObject(delete -> delete.bucket(BUCKET).key("public/a")));
            assertAccessDenied(() -> writer.listObjectsV2(list -> list.bucket(BUCKET)));
        }
        assertThat(get("public/a")).isEqualTo("x");
    }

    private static void assertPreconditionFailed(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(S3Exception.class, e -> {
            assertThat(e.statusCode()).isEqualTo(412);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("PreconditionFailed");
        });
    }

    private static void assertAccessDenied(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(S3Exception.class, e -> {
            assertThat(e.statusCode()).isEqualTo(403);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
        });
    }
}
