package dev.souk.search.measure;

import dev.souk.search.domain.Availability;
import dev.souk.search.fixture.Products;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As many products as wanted, the same for the same seed. Some words are much more frequent than others, as in life. */
final class MadeUpCatalogue {
    static final List<String> KINDS = List.of(
            "kettle",
            "lantern",
            "blanket",
            "notebook",
            "teapot",
            "umbrella",
            "backpack",
            "cushion",
            "bicycle",
            "carafe",
            "chocolate",
            "marmalade",
            "olives",
            "biscuits",
            "espresso",
            "honey",
            "vinegar",
            "saffron",
            "noodles",
            "granola");
    private static final List<String> MANNERS = List.of(
            "quiet",
            "sturdy",
            "folding",
            "hand-made",
            "woven",
            "polished",
            "smoked",
            "organic",
            "tiny",
            "generous",
            "classic",
            "modern",
            "northern",
            "coastal",
            "alpine",
            "rustic",
            "bright",
            "muted",
            "light",
            "heavy");
    private static final List<String> COLOURS = List.of("red", "blue", "green", "black", "white", "amber", "slate");
    private static final List<String> SIZES = List.of("xs", "s", "m", "l", "xl");
    private static final List<String> MATERIALS = List.of("oak", "linen", "steel", "glass", "wool", "clay");
    private static final int BRANDS = 200;
    private static final int RARE_WORDS = 5_000;

    private final Random random;

    MadeUpCatalogue(long seed) {
        random = new Random(seed);
    }

    Products next(int number) {
        String kind = frequent(KINDS);
        return Products.product("made-up-%06d".formatted(number), "%s %s %s".formatted(any(MANNERS), kind, rare()))
                .in("category-%02d".formatted(KINDS.indexOf(kind)))
                .by("Brand %03d".formatted(random.nextInt(BRANDS)))
                .saying(description())
                .with("colour", any(COLOURS))
                .with("size", any(SIZES))
                .with("material", any(MATERIALS))
                .at(100 + (long) (20_000 * Math.pow(random.nextDouble(), 3)))
                .being(any(List.of(Availability.values())));
    }

    private String description() {
        return Stream.generate(() -> random.nextInt(3) == 0 ? rare() : any(MANNERS))
                .limit(25)
                .collect(Collectors.joining(" "));
    }

    /** Word number n turns up about n times as rarely as the first. */
    private String rare() {
        int rank = (int) Math.pow(RARE_WORDS, random.nextDouble());
        return "w" + Integer.toString(rank * 7919, Character.MAX_RADIX);
    }

    private String frequent(List<String> words) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)));
    }

    private <T> T any(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
