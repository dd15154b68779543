package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.infra.template.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamsTest {
    private static final String FACTS = """
            {"dynamodb":{"NewImage":{"events":{"S":[{"exists":true}]}}}}""";

    @Test
    void the_index_follows_the_documents_of_the_search() {
        Resource mapping = mapping("search-indexer");

        assertThat(mapping.text("EventSourceArn")).isEqualTo("souk-dev-search.StreamArn");
        assertThat(filters(mapping)).containsExactly("""
                        {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"D#"}]}}}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "inventory", "accounts", "cart", "orders", "payments"})
    void each_relay_reads_its_table_from_the_start_until_the_stream_forgets(String domain) {
        Resource mapping = mapping(domain + "-relay");

        assertThat(mapping.text("EventSourceArn")).isEqualTo("souk-dev-" + domain + ".StreamArn");
        assertThat(mapping.property("MaximumRecordAgeInSeconds").asInt()).isEqualTo(24 * 3600);
        assertThat(mapping.property("MaximumRetryAttempts").isMissingNode()).isTrue();
        assertThat(filters(mapping)).containsExactly(FACTS);
    }

    @Test
    void availability_is_told_from_changes_of_stock_and_not_from_what_was_told() {
        assertThat(filters(mapping("inventory-availability"))).containsExactly("""
                        {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"S#"}]},"sk":{"S":[{"prefix":"L#"}]}}}}""");
    }

    @Test
    void the_history_is_projected_from_the_events_of_orders_alone() {
        Resource mapping = mapping("orders-history");

        assertThat(mapping.text("EventSourceArn")).isEqualTo("souk-dev-orders.StreamArn");
        assertThat(mapping.property("MaximumRetryAttempts").asInt()).isEqualTo(10);
        assertThat(filters(mapping)).containsExactly("""
                        {"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"E#"}]}}}}""");
    }

    @Test
    void the_catalogue_is_projected_from_products_and_stock_and_not_from_what_it_projects() {
        assertThat(filters(mapping("catalog-projection"))).containsExactly("""
                        {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"P#"},{"prefix":"V#"}]},"sk":{"S":["P","V"]}}}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog-relay",
                "inventory-relay",
                "accounts-relay",
                "cart-relay",
                "orders-relay",
                "payments-relay",
                "orders-history",
                "inventory-availability",
                "search-indexer"
            })
    void a_record_that_cannot_be_taken_ends_alone_in_the_dead_letters(String function) {
        Resource mapping = mapping(function);

        assertThat(mapping.text("StartingPosition")).isEqualTo("TRIM_HORIZON");
        assertThat(mapping.property("BatchSize").asInt()).isEqualTo(100);
        assertThat(mapping.text("BisectBatchOnFunctionError")).isEqualTo("true");
        assertThat(mapping.property("FunctionResponseTypes").path(0).asText()).isEqualTo("ReportBatchItemFailures");
        assertThat(mapping.text("DestinationConfig.OnFailure.Destination")).isEqualTo("souk-dev-" + function + "-dlq");
    }

    private static Resource mapping(String function) {
        return Synthesis.dev()
                .resource("AWS::Lambda::EventSourceMapping", "FunctionName", "souk-dev-" + function + ":live");
    }

    private static List<String> filters(Resource mapping) {
        List<String> patterns = new ArrayList<>();
        for (JsonNode filter : mapping.property("FilterCriteria.Filters")) {
            patterns.add(filter.path("Pattern").asText());
        }
        return patterns;
    }
}
