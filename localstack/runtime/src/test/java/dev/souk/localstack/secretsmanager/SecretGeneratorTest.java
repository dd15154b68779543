package dev.souk.localstack.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.json.Json;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretGeneratorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                        | .{32}
                    {"PasswordLength": 64, "ExcludePunctuation": "true"}      | [A-Za-z0-9]{64}
                    {"ExcludeLowercase": true, "ExcludeUppercase": true, "ExcludePunctuation": true} | [0-9]{32}
                    {"ExcludePunctuation": true, "ExcludeCharacters": "abcdefABCDEF0"} | [g-zG-Z1-9]{32}
                    {"PasswordLength": 4}                                     | (?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{4}
                    """, quoteCharacter = '`')
    void draws_from_what_the_template_permits(String settings, String pattern) {
        assertThat(generate(settings)).matches(pattern);
    }

    @Test
    void puts_the_secret_into_the_templates_object() {
        String secret = generate(
                "{\"SecretStringTemplate\": \"{\\\"user\\\":\\\"souk\\\"}\", \"GenerateStringKey\": \"password\"}");

        assertThat(Json.parse(secret).path("user").asText()).isEqualTo("souk");
        assertThat(Json.parse(secret).path("password").asText()).hasSize(32);
    }

    private static String generate(String settings) {
        return new SecretGenerator(new Random(7)).generate(Json.parse(settings));
    }
}
