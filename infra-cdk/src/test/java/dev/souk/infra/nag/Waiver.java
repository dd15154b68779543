package dev.souk.infra.nag;

import java.util.regex.Pattern;

/**
 * A finding that is accepted.
 *
 * @param rule as cdk-nag writes it, e.g. {@code AwsSolutions-IAM5}
 * @param resource what the path of the construct has to look like
 * @param reason why it is right all the same
 */
record Waiver(String rule, Pattern resource, String reason) {
    static Waiver of(String rule, String resource, String reason) {
        return new Waiver(rule, Pattern.compile(resource), reason);
    }

    boolean covers(Finding finding) {
        return finding.rule().equals(rule)
                && resource.matcher(finding.resource()).find();
    }
}
