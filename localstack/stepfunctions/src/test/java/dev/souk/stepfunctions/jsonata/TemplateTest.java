package dev.souk.stepfunctions.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String STATES = """
            {"input": {"a": 1, "half": 0.5, "big": 9007199254740991, "none": null, "list": [1, 2, 3], "one": [7],
             "text": "tea", "objects": [{"x": 1}, {"x": 2}]}}""";

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json expected, got " + text, e);
        }
    }

    private static JsonNode evaluate(JsonNode template) {
        Map<String, JsonNode> variables = Map.of("n", json("41"), "nothing", json("null"));
        Scope scope = new Scope(json(STATES), variables, new Builtins(new Random(1), CLOCK));
        return Template.compile(template, "Output").evaluate(scope);
    }

    private static JsonNode expression(String source) {
        return evaluate(JSON.getNodeFactory().textNode("{% " + source + " %}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$states.input.a | 1",
                "$states.input.half * 2 | 1",
                "$states.input.half = 0.5 | true",
                "$states.input.big | 9007199254740991",
                "$states.input.none | null",
                "null | null",
                "$nothing | null",
                "$n + 1 | 42",
                "$states.input.list[$ > 1] | [2,3]",
                "$states.input.list[$ > 2] | 3",
                "[$states.input.list[$ > 2]] | [3]",
                "$states.input.one | [7]",
                "$states.input.objects.x | [1,2]",
                "[] | []",
                "{} | {}",
                "{'a': $states.input.missing, 'b': 2} | {\"b\":2}",
                "$states.input.text & '!' | \"tea!\"",
                "$exists($states.input.missing) | false",
                "$map($states.input.list, function($v) { $v * 2 }) | [2,4,6]",
                "($x := 2; $x * $n) | 82",
                "$merge([$states.input.objects[0], {'y': 3}]) | {\"x\":1,\"y\":3}",
                "$partition([1, 2, 3, 4, 5], 2) | [[1,2],[3,4],[5]]",
                "$range(0, 10, 5) | [0,5,10]",
                "$range(3, 1, -1) | [3,2,1]",
                "$hash('tea', 'MD5') | \"7239ea2b5dc943f61f3c0a0276c20974\"",
                "$parse('{\"a\": [1, null]}') | {\"a\":[1,null]}",
                "$parse('null') | null",
                "$random(7) = $random(7) | true",
                "$now() | \"2026-03-01T12:00:00.000Z\"",
                "$now('[Y]-[M01]') | \"2026-03\"",
                "$millis() | 1772366400000",
            })
    void computes_json(String source, String expected) {
        assertThat(expression(source)).isEqualTo(json(expected));
    }

    @Test
    void draws_random_numbers_below_one_and_uuids_of_version_four() {
        assertThat(expression("$random()").doubleValue()).isBetween(0.0, 1.0);
        assertThat(expression("$uuid()").textValue())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void evaluates_expressions_anywhere_in_a_structure_and_leaves_the_rest_alone() {
        JsonNode template = json("{\"a\": [\"{% $n %}\", \"n\", 1.5, null, {\"deep\": \"{% $states.input.a %}\"}]}");
        assertThat(evaluate(template)).isEqualTo(json("{\"a\": [41, \"n\", 1.5, null, {\"deep\": 1}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$states.input.missing | returned nothing",
                "$unknown | returned nothing",
                "$ | returned nothing",
                "function($x) { $x } | returned a function",
                "1 / 0 | Number out of range",
                "'a' + 1 | must evaluate to a number",
                "$error('out of tea') | out of tea",
                "$nosuch(1) | non-function",
                "$partition([1], 0) | at least 1 expected, got 0",
                "$range(1, 2, 0) | a step other than 0",
                "$range(1, 100000000, 1) | at most 1000000 values",
                "$hash('a', 'CRC32') | got CRC32",
                "$parse('{') | JSON text expected",
                "($f := function($x) { 1 + $f($x) }; $f(1)) | error during evaluation",
            })
    void says_which_expression_of_which_field_failed_and_why(String source, String reason) {
        assertThatThrownBy(() -> expression(source))
                .isInstanceOfSatisfying(
                        QueryFailure.class,
                        failure -> assertThat(failure.field()).isEqualTo("Output"))
                .hasMessageContaining("The JSONata expression '%s' specified for the field 'Output'", source)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% 1 + %}", "{% 1", "{% $eval('1') %}", "{% ) %}"})
    void refuses_what_is_no_expression_of_step_functions(String text) {
        assertThatThrownBy(() -> Template.compile(JSON.getNodeFactory().textNode(text), "Output"))
                .isInstanceOf(InvalidQuery.class);
    }
}
