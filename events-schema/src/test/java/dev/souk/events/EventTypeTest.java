package dev.souk.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.events.schema.EventFiles;
import dev.souk.events.schema.SchemaFields;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
    private static final Set<String> PERSONAL =
            Set.of("email", "phone", "address", "shippingAddress", "line1", "postalCode", "city", "paymentToken");

    @Test
    void names_an_event_as_the_bus_does() {
        assertThat(EventType.ORDER_PLACED.source()).isEqualTo("souk.orders");
        assertThat(EventType.ORDER_PLACED.detailType()).isEqualTo("OrderPlaced");
        assertThat(EventType.ORDER_PLACED.schemaVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_record_and_by_its_names(EventType type) {
        assertThat(EventType.of(type.dataClass())).isEqualTo(type);
        assertThat(EventType.of(type.source(), type.detailType())).contains(type);
    }

    @Test
    void knows_no_event_under_another_domains_name() {
        assertThat(EventType.of("souk.payments", "OrderPlaced")).isEmpty();
    }

    @Test
    void refuses_a_class_that_is_no_event() {
        record Stranger() implements EventData {}
        assertThatThrownBy(() -> EventType.of(Stranger.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected the data of an event type, got class ");
    }

    @ParameterizedTest
    @EnumSource
    void its_record_lies_in_the_package_of_its_domain(EventType type) {
        assertThat(type.dataClass().getPackageName()).isEqualTo("dev.souk.events." + type.domain());
        assertThat(type.name().replace("_", "")).isEqualToIgnoringCase(type.detailType());
    }

    @Test
    void every_version_of_every_event_has_a_schema_and_an_example_and_no_file_is_left_over() {
        List<String> expected =
                Arrays.stream(EventType.values()).flatMap(EventTypeTest::files).toList();
        assertThat(EventFiles.all().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void its_files_are_on_the_class_path(EventType type) {
        assertThat(EventType.class.getResource(type.schemaResource())).isNotNull();
        assertThat(EventType.class.getResource(type.exampleResource())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void carries_no_personal_data(EventType type) {
        assertThat(SchemaFields.of(EventFiles.schema(type)).keySet())
                .noneMatch(path -> PERSONAL.contains(path.substring(path.lastIndexOf('.') + 1)));
    }

    private static Stream<String> files(EventType type) {
        return IntStream.rangeClosed(1, type.schemaVersion())
                .boxed()
                .flatMap(version -> Stream.of("schema", "example")
                        .map(kind -> "/events/%s/%s/v%d.%s.json"
                                .formatted(type.domain(), type.detailType(), version, kind)));
    }
}
