package dev.souk.search.adapter.s3;

import dev.souk.search.adapter.lucene.IndexFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The index's files under {@code files/}, its manifest as {@code manifest.json}; its tag is the object's ETag. */
public final class S3IndexFiles implements IndexFiles {
    private static final String MANIFEST = "manifest.json";
    private static final String PREFIX = "files/";
    private static final int NOT_MODIFIED = 304;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final Supplier<S3Client> client;
    private final String bucket;

    public S3IndexFiles(Supplier<S3Client> client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public ManifestState manifest(@Nullable String knownTag) {
        try {
            ResponseBytes<GetObjectResponse> found = client.get()
                    .getObjectAsBytes(get -> get.bucket(bucket).key(MANIFEST).ifNoneMatch(knownTag));
            return new ManifestState.Present(
                    found.asString(StandardCharsets.UTF_8), found.response().eTag());
        } catch (NoSuchKeyException e) {
            return new ManifestState.Absent();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_MODIFIED) {
                return new ManifestState.Unchanged();
            }
            throw e;
        }
    }

    @Override
    public Optional<String> switchManifest(String content, @Nullable String expectedTag) {
        try {
            return Optional.of(client.get()
                    .putObject(
                            put -> {
                                put.bucket(bucket).key(MANIFEST).contentType("application/json");
                                if (expectedTag == null) {
                                    put.ifNoneMatch("*");
                                } else {
                                    put.ifMatch(expectedTag);
                                }
                            },
                            RequestBody.fromString(content))
                    .eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void upload(String key, Path file) {
        client.get().putObject(put -> put.bucket(bucket).key(PREFIX + key), file);
    }

    @Override
    public void download(String key, Path file) {
        try {
            client.get().getObject(get -> get.bucket(bucket).key(PREFIX + key), file);
        } catch (NoSuchKeyException e) {
            throw new IllegalStateException("there is no published file %s".formatted(key), e);
        }
    }

    @Override
    public List<Published> list() {
        List<Published> all = new ArrayList<>();
        client.get()
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
                .contents()
                .forEach(object ->
                        all.add(new Published(object.key().substring(PREFIX.length()), object.lastModified())));
        return all;
    }

    @Override
    public void delete(Collection<String> keys) {
        keys.forEach(
                key -> client.get().deleteObject(delete -> delete.bucket(bucket).key(PREFIX + key)));
    }
}
