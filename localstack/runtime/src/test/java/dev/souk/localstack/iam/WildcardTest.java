package dev.souk.localstack.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "*, '', true",
        "dynamodb:*Item, dynamodb:PutItem, true",
        "dynamodb:*Item, dynamodb:PutItems, false",
        "a*b*c, aXbYbZc, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "abc, abcd, false",
        "arn:*:table/orders, arn:aws:table/orders2, false",
        "**, x, true"
    })
    void matches_as_iam_does(String pattern, String text, boolean expected) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(expected);
    }
}
