package dev.souk.statemachines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Texts of the definitions, in Amazon States Language with <code>${…}</code> where the deployment puts ARNs. */
public final class StateMachineDefinitions {
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");

    private StateMachineDefinitions() {}

    /** The checkout saga, from {@code checkout/checkout.asl.json}. */
    public static String checkout() {
        return read("/checkout/checkout.asl.json");
    }

    /** Names that a definition expects to be substituted, without the <code>${}</code> around them. */
    public static SortedSet<String> substitutions(String definition) {
        SortedSet<String> names = new TreeSet<>();
        SUBSTITUTION.matcher(definition).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String read(String resource) {
        try (InputStream in = StateMachineDefinitions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "definition %s expected on the class path, not found".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("definition %s could not be read".formatted(resource), e);
        }
    }
}
