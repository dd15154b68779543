package dev.souk.localstack.edge;

import dev.souk.localstack.s3.Bucket;
import dev.souk.localstack.s3.Listing;
import dev.souk.localstack.s3.S3Fault;
import dev.souk.localstack.s3.StoredObject;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers in S3's XML. */
final class S3Xml {
    private static final Map<String, String> NAMESPACE = Map.of("xmlns", "http://s3.amazonaws.com/doc/2006-03-01/");

    private S3Xml() {}

    static void answer(Context http, String xml) {
        http.contentType("application/xml").result(xml);
    }

    static void fault(Context http, S3Fault fault) {
        http.status(fault.status());
        Xml xml = new Xml();
        xml.open("Error", Map.of());
        xml.text("Code", fault.code());
        xml.text("Message", String.valueOf(fault.getMessage()));
        xml.text("Resource", http.path());
        xml.text("RequestId", "local");
        answer(http, xml.end());
    }

    static String buckets(Collection<Bucket> buckets) {
        Xml xml = new Xml();
        xml.open("ListAllMyBucketsResult", NAMESPACE);
        xml.open("Buckets", Map.of());
        for (Bucket bucket : buckets) {
            xml.open("Bucket", Map.of());
            xml.text("Name", bucket.name());
            xml.text("CreationDate", "2026-01-01T00:00:00.000Z");
            xml.close();
        }
        return xml.end();
    }

    /** @param encoded whether keys are to be percent-encoded, as clients ask who fear what XML cannot hold */
    static String listing(String bucket, Listing.Wish wish, Listing listing, boolean encoded) {
        UnaryOperator<String> key = encoded ? S3Xml::percentEncoded : UnaryOperator.identity();
        Xml xml = new Xml();
        xml.open("ListBucketResult", NAMESPACE);
        xml.text("Name", bucket);
        xml.text("Prefix", key.apply(wish.prefix()));
        xml.text("MaxKeys", Integer.toString(wish.maxKeys()));
        xml.text(
                "KeyCount",
                Integer.toString(listing.objects().size() + listing.prefixes().size()));
        xml.text("IsTruncated", Boolean.toString(listing.next().isPresent()));
        listing.next().ifPresent(token -> xml.text("NextContinuationToken", token));
        if (encoded) {
            xml.text("EncodingType", "url");
        }
        listing.objects().forEach(object -> contents(xml, object, key));
        for (String prefix : listing.prefixes()) {
            xml.open("CommonPrefixes", Map.of());
            xml.text("Prefix", key.apply(prefix));
            xml.close();
        }
        return xml.end();
    }

    private static void contents(Xml xml, StoredObject object, UnaryOperator<String> key) {
        xml.open("Contents", Map.of());
        xml.text("Key", key.apply(object.key()));
        xml.text("LastModified", object.lastModified().toString());
        xml.text("ETag", '"' + object.etag() + '"');
        xml.text("Size", Long.toString(object.size()));
        xml.text("StorageClass", "STANDARD");
        xml.close();
    }

    private static String percentEncoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
