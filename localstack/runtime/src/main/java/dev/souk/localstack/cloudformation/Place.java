package dev.souk.localstack.cloudformation;

import java.net.URI;

/**
 * Where the stack runs, as the pseudo parameters and the names made from them tell it.
 *
 * @param account twelve digits
 * @param region e.g. {@code eu-central-1}
 * @param edge base address of the AWS endpoints, e.g. {@code http://localhost:4566}
 */
public record Place(String account, String region, URI edge) {
    /** The account that every local stack runs in, as LocalStack has it. */
    public static final String LOCAL_ACCOUNT = "000000000000";

    public Place {
        if (!account.matches("\\d{12}")) {
            throw new IllegalArgumentException("account must be twelve digits, got " + account);
        }
    }

    /** The usual place of a developer's machine. */
    public static Place local(int edgePort) {
        return new Place(LOCAL_ACCOUNT, "eu-central-1", URI.create("http://localhost:" + edgePort));
    }

    /** @param resource last part of the ARN, with its type, e.g. {@code table/souk-dev-orders} */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }

    /** An ARN of a service without regions, e.g. IAM. */
    public String globalArn(String service, String resource) {
        return "arn:aws:%s::%s:%s".formatted(service, account, resource);
    }
}
