package dev.souk.infra.construct;

import dev.souk.infra.Deployment;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The encryption key of a domain whose data is about people or money, rotated every year. */
public final class DomainKey extends Construct {
    private final Key key;

    public DomainKey(Construct scope, String id, Deployment deployment, String domain) {
        super(scope, id);
        key = Key.Builder.create(this, "Key")
                .alias("alias/" + deployment.name(domain))
                .description("Encrypts the data of %s".formatted(deployment.name(domain)))
                .enableKeyRotation(true)
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
    }

    /** The key itself. */
    public IKey key() {
        return key;
    }
}
