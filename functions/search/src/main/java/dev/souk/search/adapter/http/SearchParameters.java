package dev.souk.search.adapter.http;

import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Filters;
import dev.souk.search.domain.PriceBand;
import dev.souk.search.domain.PriceRange;
import dev.souk.search.domain.SearchOrder;
import dev.souk.search.domain.SearchQuery;
import dev.souk.search.domain.SearchText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a search, refused where they make no sense. */
record SearchParameters(SearchText text, Filters filters, PriceRange prices, SearchOrder order, int limit) {
    private static final Set<String> KNOWN = Set.of(
            "q",
            "category",
            "brand",
            "priceBand",
            "minPrice",
            "maxPrice",
            "availability",
            "attribute",
            "sort",
            "limit",
            "cursor");
    private static final Set<String> REPEATABLE = Set.of("category", "brand", "priceBand", "availability", "attribute");
    private static final int MAX_VALUE = 200;
    private static final int MAX_DIGITS = 15;

    /** @throws Problem 400 naming the first parameter that is not as the specification has it */
    static SearchParameters of(HttpRequest request) {
        request.repeatedQuery().forEach(SearchParameters::requireKnown);
        return refusing(
                "search",
                () -> new SearchParameters(
                        new SearchText(request.query("q").orElse("")),
                        new Filters(
                                values(request, "category"),
                                values(request, "brand"),
                                values(request, "priceBand", PriceBand::labelled),
                                values(request, "availability", SearchParameters::availability),
                                attributes(values(request, "attribute"))),
                        new PriceRange(
                                amount(request, "minPrice", PriceRange.ANY.least()),
                                amount(request, "maxPrice", PriceRange.ANY.most())),
                        request.query("sort")
                                .map(label -> SearchOrder.labelled(label).orElseThrow(() -> refused("sort", label)))
                                .orElse(SearchOrder.RELEVANCE),
                        request.limit()));
    }

    SearchQuery query(@Nullable String after) {
        return new SearchQuery(text, filters, prices, order, after, limit);
    }

    /** Everything but the page, in words: what a cursor is good for. */
    String boundTo() {
        return "search/%s/%s/%s/%s".formatted(text.value(), order.label(), prices, ordered(filters));
    }

    private static List<Object> ordered(Filters filters) {
        Map<String, List<String>> attributes = new TreeMap<>();
        filters.attributes().forEach((name, values) -> attributes.put(name, sorted(values)));
        return List.of(
                sorted(filters.categories()),
                sorted(filters.brands()),
                sorted(filters.priceBands()),
                sorted(filters.availabilities()),
                attributes);
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }

    private static void requireKnown(String name, List<String> values) {
        if (!KNOWN.contains(name)) {
            throw Problem.badRequest("unknown-parameter", "a search takes no parameter of that name")
                    .withError(
                            "/" + pointer(name),
                            "expected one of %s"
                                    .formatted(KNOWN.stream().sorted().toList()));
        }
        if (values.size() > 1 && !REPEATABLE.contains(name)) {
            throw refused(name, "%d values".formatted(values.size()));
        }
    }

    private static Set<String> values(HttpRequest request, String name) {
        return values(request, name, value -> Optional.of(value).filter(SearchParameters::isValue));
    }

    private static <T> Set<T> values(HttpRequest request, String name, Function<String, Optional<T>> read) {
        return request.queryValues(name).stream()
                .map(value -> read.apply(value).orElseThrow(() -> refused(name, value)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isValue(String value) {
        return !value.isBlank() && value.length() <= MAX_VALUE && value.chars().noneMatch(Character::isISOControl);
    }

    private static Map<String, Set<String>> attributes(Set<String> pairs) {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (String pair : pairs) {
            int colon = pair.indexOf(':');
            if (colon < 1 || colon == pair.length() - 1) {
                throw refused("attribute", pair);
            }
            byName.computeIfAbsent(pair.substring(0, colon), _ -> new LinkedHashSet<>())
                    .add(pair.substring(colon + 1));
        }
        return byName;
    }

    private static Optional<Availability> availability(String name) {
        return Arrays.stream(Availability.values())
                .filter(availability -> availability.name().equals(name))
                .findFirst();
    }

    private static long amount(HttpRequest request, String name, long otherwise) {
        return request.query(name)
                .map(text -> {
                    if (!text.matches("[0-9]{1,%d}".formatted(MAX_DIGITS))) {
                        throw refused(name, text);
                    }
                    return Long.parseLong(text);
                })
                .orElse(otherwise);
    }

    private static <T> T refusing(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-" + what, String.valueOf(e.getMessage()));
        }
    }

    private static Problem refused(String name, String value) {
        String shown = value.substring(0, Math.min(value.length(), 80));
        return Problem.badRequest(
                        "invalid-" + name.toLowerCase(Locale.ROOT), "%s cannot be \"%s\"".formatted(name, shown))
                .withError("/" + pointer(name), "not a value that this parameter takes");
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
