package dev.souk.localstack.iam;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for, in IAM's terms.
 *
 * @param principal who asks: a role ARN or a service, e.g. {@code events.amazonaws.com}
 * @param context condition keys that the request carries, names in lower case
 */
record Request(String principal, String action, String resource, Map<String, String> context) {

    Optional<String> value(String conditionKey) {
        return Optional.ofNullable(context.get(conditionKey.toLowerCase(Locale.ROOT)));
    }
}
