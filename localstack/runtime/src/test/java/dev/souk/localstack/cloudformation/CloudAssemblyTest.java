package dev.souk.localstack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.fixtures.Assembly;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudAssemblyTest {
    private static final Place PLACE = Place.local(4566);

    @TempDir
    private Path directory;

    @Test
    void resolves_what_one_stack_imports_from_another_whatever_their_order_in_the_manifest() {
        new Assembly(directory)
                .stack("app", """
                        {'Resources': {'Rule': {'Type': 'AWS::Events::Rule', 'Properties':
                          {'Name': 'paid', 'EventBusName': {'Fn::ImportValue': 'platform:Bus'}}}}}""", "platform")
                .stack("platform", """
                        {'Resources': {'Bus': {'Type': 'AWS::Events::EventBus', 'Properties': {'Name': 'souk-dev'}}},
                         'Outputs': {'Bus': {'Value': {'Ref': 'Bus'}, 'Export': {'Name': 'platform:Bus'}}}}""")
                .write();

        CloudAssembly assembly = CloudAssembly.read(directory, PLACE);

        assertThat(assembly.resources()).extracting(Resource::logicalId).containsExactly("Bus", "Rule");
        assertThat(assembly.ofType("AWS::Events::Rule").getFirst())
                .extracting(Resource::ref, Resource::arn)
                .containsExactly("souk-dev|paid", "arn:aws:events:eu-central-1:000000000000:rule/souk-dev/paid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'Ref': 'Table'}                                       | "orders"
                    {'Ref': 'Queue'}                                       | "http://localhost:4566/000000000000/paid"
                    {'Fn::GetAtt': ['Queue', 'Arn']}                       | "arn:aws:sqs:eu-central-1:000000000000:paid"
                    {'Fn::GetAtt': 'Table.Arn'}                            | "arn:aws:dynamodb:eu-central-1:000000000000:table/orders"
                    {'Fn::Sub': '${Table}-${AWS::Region}-${!Literal}'}     | "orders-eu-central-1-${Literal}"
                    {'Fn::Sub': ['${x}/${Queue.QueueName}', {'x': 'a'}]}   | "a/paid"
                    {'Fn::Join': ['-', ['a', {'Ref': 'AWS::AccountId'}]]}  | "a-000000000000"
                    {'Fn::Select': [1, {'Fn::Split': [':', 'a:b:c']}]}     | "b"
                    {'Fn::If': ['IsDev', 'yes', 'no']}                     | "yes"
                    {'Fn::If': ['IsProd', 'yes', 'no']}                    | "no"
                    {'Fn::FindInMap': ['Sizes', 'dev', 'memory']}          | 512
                    {'Fn::Base64': 'souk'}                                 | "c291aw=="
                    ['a', {'Ref': 'AWS::NoValue'}, 'b']                    | ["a","b"]
                    {'kept': 1, 'gone': {'Ref': 'AWS::NoValue'}}           | {"kept":1}
                    """, quoteCharacter = '`')
    void evaluates_the_intrinsic_functions(String expression, String expected) {
        new Assembly(directory).stack("one", template(expression)).write();

        Resource probe =
                CloudAssembly.read(directory, PLACE).ofType("Test::Probe").getFirst();

        assertThat(probe.properties().path("Value")).hasToString(expected);
    }

    private static String template(String expression) {
        return """
                {'Parameters': {'Stage': {'Type': 'String', 'Default': 'dev'}},
                 'Mappings': {'Sizes': {'dev': {'memory': 512}}},
                 'Conditions': {'IsDev': {'Fn::Equals': [{'Ref': 'Stage'}, 'dev']},
                                'IsProd': {'Fn::And': [{'Fn::Not': [{'Condition': 'IsDev'}]}, {'Condition': 'IsDev'}]}},
                 'Resources': {
                   'Probe': {'Type': 'Test::Probe', 'Properties': {'Value': %s}},
                   'Table': {'Type': 'AWS::DynamoDB::Table', 'Properties': {'TableName': 'orders'}},
                   'Queue': {'Type': 'AWS::SQS::Queue', 'Properties': {'QueueName': 'paid'}}}}""".formatted(expression);
    }

    @Test
    void leaves_out_what_its_condition_does_not_want() {
        new Assembly(directory).stack("one", """
                        {'Conditions': {'Never': {'Fn::Equals': ['a', 'b']}},
                         'Resources': {
                           'Gone': {'Type': 'AWS::SQS::Queue', 'Condition': 'Never'},
                           'Here': {'Type': 'AWS::SQS::Queue'}}}""").write();

        assertThat(CloudAssembly.read(directory, PLACE).resources())
                .extracting(Resource::logicalId)
                .containsExactly("Here");
    }

    @Test
    void makes_up_the_same_names_at_every_start() {
        new Assembly(directory)
                .stack("one", "{'Resources': {'Pool': {'Type': 'AWS::Cognito::UserPool'}}}")
                .write();

        Resource first = CloudAssembly.read(directory, PLACE).resources().getFirst();

        assertThat(first)
                .isEqualTo(CloudAssembly.read(directory, PLACE).resources().getFirst());
        assertThat(first.ref()).matches("eu-central-1_[a-z0-9]{9}");
    }

    @Test
    void fills_a_state_machine_definition_with_its_substitutions() {
        new Assembly(directory).stack("one", """
                        {'Resources': {
                           'Reserve': {'Type': 'AWS::Lambda::Function', 'Properties': {'FunctionName': 'reserve'}},
                           'Saga': {'Type': 'AWS::StepFunctions::StateMachine', 'Properties': {
                             'DefinitionString': 'call ${Reserve}',
                             'DefinitionSubstitutions': {'Reserve': {'Fn::GetAtt': ['Reserve', 'Arn']}}}}}}""").write();

        CloudAssembly assembly = CloudAssembly.read(directory, PLACE);

        assertThat(assembly.stateMachineDefinition(
                        assembly.ofType("AWS::StepFunctions::StateMachine").getFirst()))
                .isEqualTo("call arn:aws:lambda:eu-central-1:000000000000:function:reserve");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'Ref': 'Nobody'}                 | one.template.json: resource Probe at Properties.Value.Ref: expected a resource or parameter of this template, got Nobody
                    {'Fn::Transform': 'Macro'}        | one.template.json: resource Probe at Properties.Value.Fn::Transform: intrinsic function Fn::Transform is not supported
                    {'Fn::GetAtt': ['Queue', 'Size']} | one.template.json: resource Probe at Properties.Value.Fn::GetAtt: resource Queue of type AWS::SQS::Queue has no attribute Size here
                    {'Fn::ImportValue': 'x:y'}        | one.template.json: resource Probe at Properties.Value.Fn::ImportValue: no stack read before this one exports x:y
                    [1, {'Fn::Join': 'a'}]            | one.template.json: resource Probe at Properties.Value[1].Fn::Join: expected a list of 2 arguments, got "a"
                    """, quoteCharacter = '`')
    void names_the_place_of_what_it_cannot_resolve(String expression, String message) {
        new Assembly(directory).stack("one", template(expression)).write();

        assertThatThrownBy(() -> CloudAssembly.read(directory, PLACE))
                .isInstanceOf(TemplateException.class)
                .hasMessage(message);
    }

    @Test
    void names_the_resources_that_wait_for_each_other() {
        new Assembly(directory).stack("one", """
                        {'Resources': {'A': {'Type': 'Test::A', 'DependsOn': 'B'},
                                       'B': {'Type': 'Test::B', 'DependsOn': ['A']}}}""").write();

        assertThatThrownBy(() -> CloudAssembly.read(directory, PLACE))
                .hasMessage("one.template.json: resource A: depends on itself");
    }

    @Test
    void names_the_file_that_is_not_json() throws Exception {
        new Assembly(directory).stack("one", "{}").write();
        Files.writeString(directory.resolve("one.template.json"), "{\"Resources\": {");

        assertThatThrownBy(() -> CloudAssembly.read(directory, PLACE))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("one.template.json: expected JSON, got: ");
    }

    @Test
    void says_what_to_do_where_nothing_was_synthesised() {
        assertThatThrownBy(() -> CloudAssembly.read(directory, PLACE)).hasMessageEndingWith("run cdk synth");
    }
}
