package dev.souk.localstack.logs;

import dev.souk.localstack.edge.AwsFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CloudWatch's unstructured filter pattern: every term must occur, a term with {@code -} must not, quotes keep a phrase
 * together. JSON patterns ({@code { $.level = … }}) are refused rather than misread.
 */
record FilterPattern(List<String> wanted, List<String> unwanted) {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");

    static FilterPattern of(String pattern) {
        if (pattern.strip().startsWith("{") || pattern.strip().startsWith("[")) {
            throw AwsFault.client(
                    "InvalidParameterException",
                    "only terms and phrases are emulated in a filter pattern, got " + pattern);
        }
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher terms = TERM.matcher(pattern);
        while (terms.find()) {
            String term = terms.group(2) == null ? terms.group(3) : terms.group(2);
            (terms.group(1).isEmpty() ? wanted : unwanted).add(term);
        }
        return new FilterPattern(List.copyOf(wanted), List.copyOf(unwanted));
    }

    boolean matches(String message) {
        return wanted.stream().allMatch(message::contains) && unwanted.stream().noneMatch(message::contains);
    }
}
