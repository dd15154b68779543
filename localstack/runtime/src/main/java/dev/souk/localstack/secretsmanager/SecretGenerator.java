package dev.souk.localstack.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes up secrets as {@code GenerateSecretString} of a template asks. */
final class SecretGenerator {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Random random;

    SecretGenerator(Random random) {
        this.random = random;
    }

    String generate(JsonNode settings) {
        String password = password(settings);
        JsonNode key = settings.path("GenerateStringKey");
        if (key.isMissingNode()) {
            return password;
        }
        ObjectNode template =
                (ObjectNode) Json.parse(settings.path("SecretStringTemplate").asText("{}"));
        return Json.write(template.put(key.asText(), password));
    }

    private String password(JsonNode settings) {
        List<String> kinds = kinds(settings);
        String all = String.join("", kinds);
        int length = Json.number(settings, "PasswordLength").orElse(32);
        List<Character> drawn = new ArrayList<>();
        if (!flag(settings, "RequireEachIncludedType") && settings.has("RequireEachIncludedType")) {
            kinds = List.of();
        }
        kinds.stream().limit(length).forEach(kind -> drawn.add(draw(kind)));
        while (drawn.size() < length) {
            drawn.add(draw(all));
        }
        Collections.shuffle(drawn, random);
        StringBuilder password = new StringBuilder();
        drawn.forEach(password::append);
        return password.toString();
    }

    private static List<String> kinds(JsonNode settings) {
        String excluded = settings.path("ExcludeCharacters").asText();
        List<String> kinds = new ArrayList<>();
        add(kinds, !flag(settings, "ExcludeLowercase"), LOWER, excluded);
        add(kinds, !flag(settings, "ExcludeUppercase"), UPPER, excluded);
        add(kinds, !flag(settings, "ExcludeNumbers"), DIGITS, excluded);
        add(kinds, !flag(settings, "ExcludePunctuation"), PUNCTUATION, excluded);
        add(kinds, flag(settings, "IncludeSpace"), " ", excluded);
        return kinds;
    }

    private static void add(List<String> kinds, boolean wanted, String kind, String excluded) {
        StringBuilder rest = new StringBuilder();
        kind.chars().filter(letter -> excluded.indexOf(letter) < 0).forEach(rest::appendCodePoint);
        if (wanted && !rest.isEmpty()) {
            kinds.add(rest.toString());
        }
    }

    /** Templates write booleans as such or as text. */
    private static boolean flag(JsonNode settings, String field) {
        return settings.path(field).asText().equals("true");
    }

    private char draw(String kind) {
        return kind.charAt(random.nextInt(kind.length()));
    }
}
