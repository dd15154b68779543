package dev.souk.localstack.edge;

import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.s3.Bucket;
import dev.souk.localstack.s3.Buckets;
import dev.souk.localstack.s3.Listing;
import dev.souk.localstack.s3.Precondition;
import dev.souk.localstack.s3.S3Fault;
import dev.souk.localstack.s3.StoredObject;
import dev.souk.localstack.s3.Upload;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** S3's REST protocol, path style: {@code /bucket/key}. */
public final class S3Routes implements EdgeRoutes {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Buckets buckets;
    private final Authorization authorization;
    private final Callers callers;

    /** @param roleOfAccessKey the role that a function's credentials stand for */
    public S3Routes(Buckets buckets, Function<String, Optional<String>> roleOfAccessKey, Authorization authorization) {
        this.buckets = buckets;
        this.authorization = authorization;
        this.callers = new Callers(roleOfAccessKey);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", guarded(http -> S3Xml.answer(http, S3Xml.buckets(buckets.all()))));
        routes.get("/{bucket}", guarded(this::list));
        routes.head("/{bucket}", guarded(this::headBucket));
        routes.get("/{bucket}/<key>", guarded(this::get));
        routes.head("/{bucket}/<key>", guarded(this::head));
        routes.put("/{bucket}/<key>", guarded(this::put));
        routes.delete("/{bucket}/<key>", guarded(this::delete));
        routes.post("/{bucket}/<key>", guarded(_ -> {
            throw S3Fault.notImplemented("uploads in several parts");
        }));
    }

    /** Addresses that are nobody's look like buckets: only calls that are meant for S3 are answered in its way. */
    private Handler guarded(Handler handler) {
        return http -> {
            String signature = Optional.ofNullable(http.header("Authorization")).orElse("");
            boolean meant = signature.contains("/s3/aws4_request")
                    || buckets.find(S3Address.of(http).bucket()).isPresent();
            if (!meant) {
                throw new AwsFault(
                        "UnknownOperationException",
                        404,
                        "no service here answers to %s %s".formatted(http.method(), http.path()));
            }
            try {
                handler.handle(http);
            } catch (S3Fault fault) {
                // Clients that are still sending do not read an answer.
                http.bodyInputStream().transferTo(OutputStream.nullOutputStream());
                S3Xml.fault(http, fault);
            }
        };
    }

    private void list(Context http) {
        Bucket bucket = bucket(http);
        require(http, "s3:ListBucket", bucket.arn());
        if (!"2".equals(http.queryParam("list-type"))) {
            throw S3Fault.notImplemented("this question about a bucket: " + http.queryString());
        }
        Listing.Wish wish = new Listing.Wish(
                query(http, "prefix").orElse(""),
                query(http, "delimiter").orElse(""),
                query(http, "start-after"),
                query(http, "continuation-token"),
                maxKeys(http));
        boolean encoded = query(http, "encoding-type").isPresent();
        S3Xml.answer(http, S3Xml.listing(bucket.name(), wish, Listing.of(bucket, wish), encoded));
    }

    private void headBucket(Context http) {
        require(http, "s3:ListBucket", bucket(http).arn());
    }

    private void get(Context http) {
        Bucket bucket = readable(http);
        String key = S3Address.of(http).key();
        requireKnownToExist(http, bucket, key);
        Bucket.Content content = bucket.open(key);
        if (answered(http, content.object())) {
            http.result(content.bytes());
        }
    }

    private void head(Context http) {
        Bucket bucket = readable(http);
        String key = S3Address.of(http).key();
        requireKnownToExist(http, bucket, key);
        answered(http, bucket.head(key));
    }

    private void put(Context http) {
        Bucket bucket = bucket(http);
        String key = S3Address.of(http).key();
        require(http, "s3:PutObject", bucket.arn(key));
        if (http.header("x-amz-copy-source") != null || http.queryParam("uploadId") != null) {
            throw S3Fault.notImplemented("copies and uploads in several parts");
        }
        Upload upload = new Upload(http.bodyInputStream(), name -> Optional.ofNullable(http.header(name)));
        StoredObject object = bucket.put(key, upload, kept(http), precondition(http));
        http.status(200).header("ETag", quoted(object));
    }

    private void delete(Context http) {
        Bucket bucket = bucket(http);
        String key = S3Address.of(http).key();
        require(http, "s3:DeleteObject", bucket.arn(key));
        bucket.remove(key);
        http.status(204);
    }

    private Bucket bucket(Context http) {
        return buckets.require(S3Address.of(http).bucket());
    }

    private Bucket readable(Context http) {
        Bucket bucket = bucket(http);
        require(http, "s3:GetObject", bucket.arn(S3Address.of(http).key()));
        return bucket;
    }

    /** Who may not list a bucket is not told that a key is missing, only that access is denied. */
    private void requireKnownToExist(Context http, Bucket bucket, String key) {
        if (bucket.list(key, "").stream().noneMatch(object -> object.key().equals(key))) {
            require(http, "s3:ListBucket", bucket.arn());
        }
    }

    /** Sends what is known about an object; returns whether the bytes are to follow. */
    private static boolean answered(Context http, StoredObject object) {
        Precondition precondition = precondition(http);
        http.header("ETag", quoted(object)).header("Last-Modified", HTTP_DATE.format(object.lastModified()));
        if (precondition.known(object)) {
            http.status(304);
            return false;
        }
        new Precondition(precondition.ifMatch(), Optional.empty()).requireFor(Optional.of(object));
        http.contentType("binary/octet-stream");
        object.headers().forEach(http::header);
        http.header("Accept-Ranges", "none").header("Content-Length", Long.toString(object.size()));
        return true;
    }

    /** Content type and the writer's own metadata; a coding of the way here is not one of the object. */
    private static Map<String, String> kept(Context http) {
        Map<String, String> kept = new TreeMap<>();
        http.headerMap().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-meta-")
                    || lower.equals("content-type")
                    || lower.equals("cache-control")
                    || (lower.equals("content-encoding") && !value.contains("aws-chunked"))) {
                kept.put(lower, value);
            }
        });
        return kept;
    }

    private static Precondition precondition(Context http) {
        return new Precondition(
                Optional.ofNullable(http.header("If-Match")), Optional.ofNullable(http.header("If-None-Match")));
    }

    private static int maxKeys(Context http) {
        String text = query(http, "max-keys").orElse("1000");
        if (!text.matches("\\d{1,9}")) {
            throw S3Fault.invalid("InvalidArgument", "expected max-keys between 0 and 2147483647, got " + text);
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> query(Context http, String name) {
        return Optional.ofNullable(http.queryParam(name)).filter(text -> !text.isEmpty());
    }

    private static String quoted(StoredObject object) {
        return '"' + object.etag() + '"';
    }

    private void require(Context http, String action, String resource) {
        if (callers.of(http.header("Authorization")) instanceof Caller.Role role) {
            try {
                authorization.requireRole(role.roleArn(), action, resource);
            } catch (AwsFault fault) {
                throw (S3Fault)
                        S3Fault.accessDenied(String.valueOf(fault.getMessage())).initCause(fault);
            }
        }
    }
}
