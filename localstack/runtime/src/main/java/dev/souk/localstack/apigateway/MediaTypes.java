package dev.souk.localstack.apigateway;

import java.util.List;
import java.util.Locale;

/** Media types as the API's list of binary ones names them: exactly, or with wildcards. */
final class MediaTypes {
    private MediaTypes() {}

    /** @param contentType with or without parameters */
    static boolean match(List<String> patterns, String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> {
                    if (pattern.equals("*/*") || pattern.equals(type)) {
                        return true;
                    }
                    return pattern.endsWith("/*") && type.startsWith(pattern.substring(0, pattern.length() - 1));
                });
    }
}
