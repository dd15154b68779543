package dev.souk.infra.construct;

import dev.souk.infra.Deployment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** A table as every domain has one: string keys {@code pk} and {@code sk}, on demand, restorable to any second. */
public final class DomainTable extends Construct {
    /** What DynamoDB does with a customer-managed key in the name of who reads or writes the table. */
    private static final List<String> KEY_USE = List.of(
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo");

    private final Table table;
    private final Optional<IKey> key;

    public DomainTable(Construct scope, String id, Deployment deployment, TableSpec spec) {
        super(scope, id);
        key = spec.key();
        Table.Builder builder = Table.Builder.create(this, "Table")
                .tableName(deployment.name(spec.name()))
                .partitionKey(string("pk"))
                .sortKey(string("sk"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .timeToLiveAttribute("expiresAt")
                .deletionProtection(deployment.settings().keepsData())
                .removalPolicy(deployment.settings().removalPolicy());
        key.ifPresent(
                own -> builder.encryption(TableEncryption.CUSTOMER_MANAGED).encryptionKey(own));
        if (spec.streamed()) {
            builder.stream(StreamViewType.NEW_AND_OLD_IMAGES);
        }
        table = builder.build();
    }

    /** The table's physical name, for the environment of its functions. */
    public String name() {
        return table.getTableName();
    }

    /** The ARN of the table's stream; only for a table that has one. */
    public String streamArn() {
        return Objects.requireNonNull(
                table.getTableStreamArn(), () -> "expected a table with a stream, got %s".formatted(name()));
    }

    /** Lets a function do these things with the table's items, and nothing else. */
    public void allow(DomainFunction function, TableAction... actions) {
        function.allow(Arrays.stream(actions).map(TableAction::iamAction).toList(), table.getTableArn());
        key.ifPresent(own -> function.allow(KEY_USE, own.getKeyArn()));
    }

    /** Lets a function's event source mapping read the stream. */
    void allowStream(DomainFunction function) {
        function.allow(
                List.of(
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator",
                        "dynamodb:ListStreams"),
                streamArn());
        key.ifPresent(own -> function.allow(List.of("kms:Decrypt"), own.getKeyArn()));
    }

    private static Attribute string(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
