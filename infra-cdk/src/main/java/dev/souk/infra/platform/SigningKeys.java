package dev.souk.infra.platform;

import dev.souk.infra.Deployment;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** The HMAC keys that Souk signs with. A new version signs at once, the one before it still verifies. */
final class SigningKeys extends Construct {
    private static final int CHARACTERS = 64;

    private final Deployment deployment;
    private final ISecret guestTokenKey;
    private final ISecret quoteKey;
    private final ISecret cursorKey;
    private final ISecret orderLinkKey;

    SigningKeys(Construct scope, Deployment deployment) {
        super(scope, "SigningKeys");
        this.deployment = deployment;
        guestTokenKey = key("GuestToken", "guest-token-key", "Signs guest tokens");
        quoteKey = key("Quote", "quote-key", "Signs quotes");
        cursorKey = key("Cursor", "cursor-key", "Signs the cursors of lists");
        orderLinkKey = key("OrderLink", "order-link-key", "Signs links to orders");
    }

    ISecret guestTokenKey() {
        return guestTokenKey;
    }

    ISecret quoteKey() {
        return quoteKey;
    }

    ISecret cursorKey() {
        return cursorKey;
    }

    ISecret orderLinkKey() {
        return orderLinkKey;
    }

    private ISecret key(String id, String name, String description) {
        return Secret.Builder.create(this, id)
                .secretName(deployment.path(name))
                .description(description)
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(CHARACTERS)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
    }
}
