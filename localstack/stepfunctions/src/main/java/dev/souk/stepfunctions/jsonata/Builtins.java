package dev.souk.stepfunctions.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The functions that Step Functions adds to JSONata ({@code $partition}, {@code $range}, {@code $hash},
 * {@code $random}, {@code $uuid}, {@code $parse}), and {@code $now} and {@code $millis} on the interpreter's own clock.
 */
public final class Builtins {
    private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final int MAX_RANGE = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final InstantSource clock;
    private final Map<String, Jsonata.JFunction> functions;

    public Builtins(Random random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
        // made once: a signature is compiled to a pattern, and a frame is bound for every expression
        this.functions = Map.of(
                "partition", function("<an:a>", args -> partition(list(args.get(0)), number(args.get(1)))),
                "range",
                        function(
                                "<nnn:a>",
                                args -> range(number(args.get(0)), number(args.get(1)), number(args.get(2)))),
                "hash", function("<ss?:s>", args -> hash(text(args.get(0)), text(argument(args, 1)))),
                "random", function("<n?:n>", args -> random(args.isEmpty() ? null : args.getFirst())),
                "uuid", function("<:s>", _ -> uuid()),
                "parse", function("<s:x>", args -> parse(text(args.get(0)))),
                "millis", function("<:n>", _ -> clock.instant().toEpochMilli()),
                "now", function("<s?s?:s>", args -> now(argument(args, 0), argument(args, 1))));
    }

    void bindTo(Jsonata.Frame frame) {
        functions.forEach(frame::bind);
    }

    private interface Body {
        @Nullable
        Object call(List<?> arguments);
    }

    @SuppressWarnings("NullAway") // the library is not annotated: a null result is its "undefined"
    private static Jsonata.JFunction function(String signature, Body body) {
        return new Jsonata.JFunction((_, args) -> body.call(args), signature);
    }

    private String now(@Nullable String picture, @Nullable String timezone) {
        return Timestamps.format(clock.instant(), picture, timezone);
    }

    private static @Nullable String argument(List<?> arguments, int index) {
        return index < arguments.size() && arguments.get(index) != null ? text(arguments.get(index)) : null;
    }

    private static List<List<Object>> partition(List<?> items, Number size) {
        int length = size.intValue();
        if (length < 1) {
            throw new IllegalArgumentException("$partition: chunk size of at least 1 expected, got " + length);
        }
        List<List<Object>> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += length) {
            chunks.add(new ArrayList<>(items.subList(from, Math.min(items.size(), from + length))));
        }
        return chunks;
    }

    private static List<Long> range(Number first, Number last, Number step) {
        long by = step.longValue();
        if (by == 0) {
            throw new IllegalArgumentException("$range: a step other than 0 expected");
        }
        if ((last.longValue() - first.longValue()) / by >= MAX_RANGE) {
            throw new IllegalArgumentException("$range: at most %d values expected".formatted(MAX_RANGE));
        }
        List<Long> values = new ArrayList<>();
        for (long at = first.longValue(); by > 0 ? at <= last.longValue() : at >= last.longValue(); at += by) {
            values.add(at);
        }
        return values;
    }

    private static String hash(String text, String algorithm) {
        if (!HASHES.contains(algorithm)) {
            throw new IllegalArgumentException("$hash: one of %s expected, got %s".formatted(HASHES, algorithm));
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks the digest " + algorithm, e);
        }
    }

    private double random(@Nullable Object seed) {
        return seed == null ? random.nextDouble() : new Random(number(seed).longValue()).nextDouble();
    }

    private String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static @Nullable Object parse(String json) {
        try {
            Object value = JsonValues.toJava(JSON.readTree(json));
            return value == null ? Jsonata.NULL_VALUE : value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("$parse: JSON text expected, got " + e.getOriginalMessage(), e);
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("a number expected, got " + value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a string expected, got " + value);
    }
}
