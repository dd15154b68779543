package dev.souk.simulator.stack;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets that follow from their names: in a simulation there is nothing to keep secret. */
record SecretsClient() implements SecretsManagerClient {

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        if ("AWSPREVIOUS".equals(request.versionStage())) {
            throw ResourceNotFoundException.builder()
                    .message("never rotated")
                    .statusCode(400)
                    .build();
        }
        return GetSecretValueResponse.builder()
                .secretString(valueOf(request.secretId()))
                .build();
    }

    /** Long enough for HMAC SHA-256. */
    static String valueOf(String secretId) {
        return "the simulated value of the secret " + secretId;
    }

    @Override
    public String serviceName() {
        return "secretsmanager";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
