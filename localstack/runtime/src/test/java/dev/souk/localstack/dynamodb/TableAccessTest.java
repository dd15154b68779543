package dev.souk.localstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.json.Json;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAccessTest {
    private static final String ARNS = "arn:aws:dynamodb:eu-central-1:000000000000:";

    private final TableAccess access = new TableAccess(Place.local(4566));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PutItem            | {"TableName": "a"}                                | PutItem table/a
                    PutItem            | {"TableName": "arn:aws:dynamodb:eu-central-1:000000000000:table/a"} | PutItem table/a
                    Query              | {"TableName": "a", "IndexName": "i"}              | Query table/a/index/i
                    Scan               | {"TableName": "a"}                                | Scan table/a
                    BatchGetItem       | {"RequestItems": {"a": {}, "b": {}}}              | BatchGetItem table/a, BatchGetItem table/b
                    BatchWriteItem     | {"RequestItems": {"a": []}}                       | BatchWriteItem table/a
                    TransactWriteItems | {"TransactItems": [{"Put": {"TableName": "a"}}, {"ConditionCheck": {"TableName": "b"}}, {"Put": {"TableName": "a"}}]} | PutItem table/a, ConditionCheckItem table/b
                    TransactGetItems   | {"TransactItems": [{"Get": {"TableName": "a"}}]}  | GetItem table/a
                    ListTables         | {}                                                | ListTables *
                    ExecuteStatement   | {"Statement": "SELECT * FROM a"}                  | ExecuteStatement *
                    """, quoteCharacter = '`')
    void asks_for_every_table_that_a_request_touches(String operation, String input, String expected) {
        String needs = access.needs(operation, Json.parse(input)).stream()
                .map(need -> need.action().replace("dynamodb:", "") + " "
                        + need.resource().replace(ARNS, ""))
                .collect(Collectors.joining(", "));

        assertThat(needs).isEqualTo(expected);
    }

    @Test
    void names_the_tables_that_a_transaction_changes() {
        assertThat(
                        access.written(
                                "TransactWriteItems",
                                Json.parse(
                                        "{\"TransactItems\": [{\"Put\": {\"TableName\": \"a\"}}, {\"Delete\": {\"TableName\": \"b\"}}]}")))
                .containsExactlyInAnyOrder("a", "b");
    }
}
