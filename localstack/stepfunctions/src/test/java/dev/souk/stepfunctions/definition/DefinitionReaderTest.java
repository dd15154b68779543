package dev.souk.stepfunctions.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTest {
    private static final String TASK = """
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true""";
    private static final String PASS_GRAPH = """
            {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}""";

    private static Definition machine(String state) {
        return DefinitionReader.read("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {%s}}}""".formatted(state.replace("TASK", TASK).replace("GRAPH", PASS_GRAPH)));
    }

    @Test
    void reads_a_whole_machine() {
        Definition definition = DefinitionReader.read("""
                {"Comment": "c", "Version": "1.0", "QueryLanguage": "JSONata", "TimeoutSeconds": 60, "StartAt": "A",
                 "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}""");
        assertThat(definition.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(definition.graph().states()).containsOnlyKeys("A", "B");
        assertThat(definition.graph().state("B").type()).isEqualTo("Succeed");
    }

    @Test
    void a_state_may_choose_jsonata_in_a_machine_that_does_not() {
        assertThat(DefinitionReader.read("""
                {"StartAt": "A", "States": {"A": {"Type": "Succeed", "QueryLanguage": "JSONata"}}}""").graph().startAt()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Type\": \"Activity\" | /States/A/Type | unsupported state type 'Activity'",
                "\"Comment\": \"x\" | /States/A | field 'Type' is missing",
                "\"Type\": \"Pass\" | /States/A/Next | exactly one of Next and End",
                "\"Type\": \"Pass\", \"End\": true, \"Next\": \"A\" | /States/A/Next | exactly one of Next and End",
                "\"Type\": \"Pass\", \"Next\": \"Z\" | /States/A | no state is named 'Z'",
                "\"Type\": \"Pass\", \"End\": true, \"Result\": 1 | /States/A/Result | unsupported field 'Result' of a Pass",
                "\"Type\": \"Pass\", \"End\": true, \"Output\": \"{% ( %}\" | /States/A/Output | no JSONata expression",
                "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"states\": 1} | /States/A/Assign/states | a variable name",
                "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"a b\": 1} | /States/A/Assign/a b | a variable name",
                "\"Type\": \"Pass\", \"End\": true, \"QueryLanguage\": \"JSONPath\" | /States/A/QueryLanguage | got 'JSONPath'",
                "TASK, \"ResultPath\": \"$\" | /States/A/ResultPath | unsupported field 'ResultPath' of a Task state",
                "TASK, \"Credentials\": {} | /States/A/Credentials | unsupported field 'Credentials'",
                "TASK, \"Retry\": {} | /States/A/Retry | an array expected",
                "TASK, \"Retry\": [{\"ErrorEquals\": []}] | /States/A/Retry/0/ErrorEquals | non-empty array",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"E\"], \"Rate\": 1}] | /States/A/Retry/0/Rate | unsupported field 'Rate'",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"E\"], \"BackoffRate\": 0.5}] | /States/A/Retry/0/BackoffRate | number from 1",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"E\"], \"MaxAttempts\": 1.5}] | /States/A/Retry/0/MaxAttempts | whole",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"E\"], \"JitterStrategy\": \"HALF\"}] | /States/A/Retry/0/JitterStrategy | 'HALF'",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"E\"], \"IntervalSeconds\": 5, \"MaxDelaySeconds\": 5}] | /States/A/Retry/0/MaxDelaySeconds | from 6",
                "TASK, \"Retry\": [{\"ErrorEquals\": [\"States.ALL\", \"E\"]}] | /States/A/Retry/0/ErrorEquals | stand alone",
                "TASK, \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"A\"}, {\"ErrorEquals\": [\"E\"], \"Next\": \"A\"}] | /States/A/Catch/0/ErrorEquals | last entry",
                "TASK, \"Catch\": [{\"ErrorEquals\": [\"E\"], \"Next\": \"Z\"}] | /States/A | no state is named 'Z'",
                "\"Type\": \"Task\", \"End\": true, \"Resource\": \"arn:aws:states:::sqs:sendMessage\" | /States/A/Resource | unsupported resource 'arn:aws:states:::sqs",
                "\"Type\": \"Choice\", \"Choices\": [] | /States/A/Choices | at least one rule",
                "\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", \"Next\": \"A\"}] | /States/A/Choices/0/Variable | unsupported field",
                "\"Type\": \"Wait\", \"End\": true | /States/A/Seconds | exactly one of Seconds and Timestamp",
                "\"Type\": \"Wait\", \"End\": true, \"SecondsPath\": \"$\" | /States/A/SecondsPath | unsupported field",
                "\"Type\": \"Fail\", \"ErrorPath\": \"$\" | /States/A/ErrorPath | unsupported field",
                "\"Type\": \"Parallel\", \"End\": true, \"Branches\": [] | /States/A/Branches | at least one branch",
                "\"Type\": \"Parallel\", \"End\": true, \"Branches\": [{\"StartAt\": \"Z\", \"States\": {}}] | /States/A/Branches/0/StartAt | got 'Z'",
                "\"Type\": \"Map\", \"End\": true, \"ItemReader\": {} | /States/A/ItemReader | unsupported field 'ItemReader' of a Map",
                "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\"}} | /States/A/ItemProcessor/ProcessorConfig/Mode | unsupported mode 'DISTRIBUTED'",
                "\"Type\": \"Parallel\", \"End\": true, \"Assign\": {\"x\": 1}, \"Branches\": [{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"x\": 2}}}}] | /States/A/Branches/0/States/P/Assign | variable 'x' of an outer scope",
            })
    void refuses_what_it_does_not_know_with_name_and_place(String state, String pointer, String message) {
        assertThatThrownBy(() -> machine(state))
                .isInstanceOfSatisfying(
                        InvalidDefinition.class,
                        refusal -> assertThat(refusal.pointer()).isEqualTo(pointer))
                .hasMessageContaining(message)
                .hasMessageEndingWith(" at " + pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no json | / | a JSON object expected",
                "[] | / | an object expected",
                "{\"QueryLanguage\": \"JSONata\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}} | / | field 'StartAt' is missing",
                "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\"} | / | field 'States' is missing",
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}} | /States/A/QueryLanguage | got 'JSONPath'",
                "{\"Version\": \"2.0\", \"StartAt\": \"A\", \"States\": {}} | /Version | 1.0 expected",
                "{\"Extra\": 1, \"StartAt\": \"A\", \"States\": {}} | /Extra | unsupported field 'Extra' of a state machine",
                "{\"TimeoutSeconds\": 0, \"StartAt\": \"A\", \"States\": {}} | /TimeoutSeconds | a number from 1",
                "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}, \"B\": {\"Type\": \"Succeed\"}}} | /States/B | no way leads to state 'B'",
            })
    void refuses_a_broken_machine(String text, String pointer, String message) {
        assertThatThrownBy(() -> DefinitionReader.read(text))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith(" at " + pointer);
    }

    @Test
    void refuses_a_name_that_is_too_long() {
        String name = "x".repeat(81);
        assertThatThrownBy(() -> DefinitionReader.read("""
                {"QueryLanguage": "JSONata", "StartAt": "%s", "States": {"%s": {"Type": "Succeed"}}}""".formatted(name, name)))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("at most 80 characters");
    }
}
