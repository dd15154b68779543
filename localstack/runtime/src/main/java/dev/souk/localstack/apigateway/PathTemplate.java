package dev.souk.localstack.apigateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource's path such as {@code /products/{sku}}. A path is split before it is decoded, so an encoded slash stays
 * part of its segment. Parameters keep the encoding they came with, as API Gateway hands them to functions.
 */
record PathTemplate(String text, List<String> segments) implements Comparable<PathTemplate> {
    private static final int LITERAL = 0;
    private static final int PARAMETER = 1;
    private static final int GREEDY = 2;

    static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    /** The parameters when the path fits, in encoded form. */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            int kind = kind(segment);
            if (i >= path.size() || (kind == LITERAL && !segment.equals(decoded(path.get(i))))) {
                return Optional.empty();
            }
            if (kind == GREEDY) {
                parameters.put(
                        segment.substring(1, segment.length() - 2), String.join("/", path.subList(i, path.size())));
                return Optional.of(parameters);
            }
            if (kind == PARAMETER) {
                parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
            }
        }
        return path.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
    }

    /** A trailing slash means the same resource; an empty segment within a path is a segment. */
    static List<String> split(String path) {
        String rooted = path.startsWith("/") ? path.substring(1) : path;
        String inner = rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }

    /** Literals first, then parameters, then {@code {proxy+}}, from left to right. */
    @Override
    public int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = Integer.compare(kind(segments.get(i)), kind(other.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static int kind(String segment) {
        if (!segment.startsWith("{")) {
            return LITERAL;
        }
        return segment.endsWith("+}") ? GREEDY : PARAMETER;
    }

    /** URLDecoder is for forms: a plus in a path is a plus. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
