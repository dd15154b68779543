package dev.souk.localstack.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsApiTest {
    private static final Caller DEVELOPER = new Caller.Developer();
    private static final String GROUP = "'logGroupName': '/aws/lambda/orders'";

    @TempDir
    private Path directory;

    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private LogsApi api;

    @BeforeEach
    void printThreeLines() {
        LogStore logs = new LogStore(directory, time.clock());
        LogGroup group = logs.group("/aws/lambda/orders");
        group.append("one", "placed order 1");
        time.advance(Duration.ofSeconds(1));
        group.append("two", "placed order 2");
        time.advance(Duration.ofSeconds(1));
        group.append("one", "rejected order 1");
        api = new LogsApi(logs, permissions, Place.local(4566));
    }

    @Test
    void filters_by_time_stream_and_text() {
        assertThat(messages("FilterLogEvents", ""))
                .containsExactly("placed order 1", "placed order 2", "rejected order 1");
        assertThat(messages("FilterLogEvents", ", 'startTime': 1767225601000, 'endTime': 1767225601500"))
                .containsExactly("placed order 2");
        assertThat(messages("FilterLogEvents", ", 'logStreamNames': ['two']")).containsExactly("placed order 2");
        assertThat(messages("FilterLogEvents", ", 'filterPattern': 'rejected'")).containsExactly("rejected order 1");
    }

    @Test
    void pages_through_a_long_log() {
        JsonNode first = call("FilterLogEvents", ", 'limit': 2");

        assertThat(Json.texts(first.findValue("events")).size()).isEqualTo(2);
        assertThat(messages(
                        "FilterLogEvents",
                        ", 'nextToken': '%s'".formatted(first.path("nextToken").asText())))
                .containsExactly("rejected order 1");
    }

    @Test
    void reads_one_stream() {
        assertThat(messages("GetLogEvents", ", 'logStreamName': 'one'"))
                .containsExactly("placed order 1", "rejected order 1");
    }

    @Test
    void describes_groups_and_streams() {
        assertThat(call("DescribeLogStreams", "").findValuesAsText("logStreamName"))
                .containsExactly("one", "two");
        assertThat(api.call("DescribeLogGroups", Json.object(), DEVELOPER).findValuesAsText("logGroupName"))
                .containsExactly("/aws/lambda/orders");
    }

    @Test
    void asks_whether_a_role_may_read() {
        permissions.deny("logs:FilterLogEvents");

        assertThatThrownBy(() -> api.call(
                        "FilterLogEvents",
                        Json.object().put("logGroupName", "/aws/lambda/orders"),
                        new Caller.Role("arn:aws:iam::000000000000:role/orders")))
                .isInstanceOf(AwsFault.class);
        assertThat(permissions.asked())
                .containsExactly("arn:aws:iam::000000000000:role/orders logs:FilterLogEvents "
                        + "arn:aws:logs:eu-central-1:000000000000:log-group:/aws/lambda/orders:*");
    }

    @Test
    void knows_no_other_group() {
        assertThatThrownBy(() -> api.call("FilterLogEvents", Json.object().put("logGroupName", "/none"), DEVELOPER))
                .hasMessage("The specified log group does not exist: /none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    order            | placed order 1 | true
                    order placed     | placed order 1 | true
                    "order placed"   | placed order 1 | false
                    order -rejected  | rejected order | false
                    ''               | anything       | true
                    """)
    void matches_terms_and_phrases(String pattern, String message, boolean expected) {
        assertThat(FilterPattern.of(pattern).matches(message)).isEqualTo(expected);
    }

    @Test
    void refuses_a_pattern_it_would_misread() {
        assertThatThrownBy(() -> FilterPattern.of("{ $.level = \"ERROR\" }")).isInstanceOf(AwsFault.class);
    }

    private List<String> messages(String operation, String more) {
        return call(operation, more).findValuesAsText("message");
    }

    private JsonNode call(String operation, String more) {
        return api.call(operation, Json.parse("{%s%s}".formatted(GROUP, more).replace('\'', '"')), DEVELOPER);
    }
}
