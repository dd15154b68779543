package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import org.junit.jupiter.api.Test;

final class BucketsTest {
    private static final String BUCKET = "AWS::S3::Bucket";

    @Test
    void every_bucket_is_closed_to_the_public_and_encrypted() {
        assertThat(Synthesis.prod().resources(BUCKET)).isNotEmpty().allSatisfy(BucketsTest::isClosed);
    }

    private static void isClosed(Resource bucket) {
        for (String setting :
                new String[] {"BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"}) {
            assertThat(bucket.property("PublicAccessBlockConfiguration." + setting)
                            .asBoolean())
                    .as("%s of %s", setting, bucket)
                    .isTrue();
        }
        assertThat(bucket.property("BucketEncryption.ServerSideEncryptionConfiguration")
                        .path(0)
                        .path("ServerSideEncryptionByDefault")
                        .path("SSEAlgorithm")
                        .asText())
                .isEqualTo("AES256");
    }

    @Test
    void every_bucket_refuses_plain_http() {
        long buckets = Synthesis.prod().resources(BUCKET).size();

        assertThat(Synthesis.prod().resources("AWS::S3::BucketPolicy"))
                .hasSize(Math.toIntExact(buckets))
                .allSatisfy(
                        policy -> assertThat(policy.property("PolicyDocument").toString())
                                .contains("\"Effect\":\"Deny\"", "\"aws:SecureTransport\":\"false\""));
    }
}
