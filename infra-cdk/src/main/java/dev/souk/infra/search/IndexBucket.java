package dev.souk.infra.search;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainFunction;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Where the index is published: {@code manifest.json} and {@code files/}. All of it can be built anew from the table, so
 * it goes with its stack in every stage and keeps no versions.
 */
final class IndexBucket extends Construct {
    private final Bucket bucket;

    IndexBucket(Construct scope, Deployment deployment) {
        super(scope, "Index");
        bucket = Bucket.Builder.create(this, "Bucket")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("unfinished-uploads")
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
    }

    /** The bucket's name, which CloudFormation gives it: all accounts share one space of names. */
    String name() {
        return bucket.getBucketName();
    }

    /** Listing is needed to be told "not there" instead of "not allowed". */
    void allowToRead(DomainFunction function) {
        function.allow(List.of("s3:ListBucket"), bucket.getBucketArn());
        function.allow(List.of("s3:GetObject"), bucket.arnForObjects("manifest.json"), bucket.arnForObjects("files/*"));
    }

    void allowToPublish(DomainFunction function) {
        allowToRead(function);
        function.allow(List.of("s3:PutObject"), bucket.arnForObjects("manifest.json"), bucket.arnForObjects("files/*"));
        function.allow(List.of("s3:DeleteObject"), bucket.arnForObjects("files/*"));
    }
}
