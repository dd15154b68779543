package dev.souk.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.fixture.TestRequests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final HttpReply PAGE =
            new HttpReply(200, Map.of("content-type", "text/html", "x-of-page", "1"), "hello");

    @Test
    void tags_what_is_said_and_not_how() {
        String tag = tagOf(PAGE);

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(tagOf(new HttpReply(200, Map.of(), "hello"))).isEqualTo(tag);
        assertThat(tagOf(new HttpReply(200, Map.of(), "hullo"))).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "*"})
    void tells_whoever_has_it_that_it_still_holds(String tags) {
        HttpReply again = reply(tags.formatted(tagOf(PAGE)));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers())
                .containsOnlyKeys("etag", "cache-control", "x-of-page")
                .containsEntry("etag", tagOf(PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"x\"", "x"})
    void sends_it_to_whoever_has_another(String tags) {
        assertThat(reply(tags).body()).isEqualTo("hello");
    }

    private static HttpReply reply(String tags) {
        return EntityTags.reply(
                TestRequests.get("/page").header("if-none-match", tags).build(), PAGE, "public, max-age=1");
    }

    private static String tagOf(HttpReply full) {
        return EntityTags.reply(TestRequests.get("/page").build(), full, "public")
                .headers()
                .getOrDefault("etag", "");
    }
}
