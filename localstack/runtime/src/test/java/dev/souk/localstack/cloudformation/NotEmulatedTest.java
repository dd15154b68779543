package dev.souk.localstack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.fixtures.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotEmulatedTest {
    @Test
    void counts_what_nothing_is_done_for() {
        NotEmulated counted = NotEmulated.among(List.of(
                of("AWS::CloudWatch::Alarm"),
                of("AWS::SQS::Queue"),
                of("AWS::CloudWatch::Alarm"),
                of("AWS::CDK::Metadata")));

        assertThat(counted.summary()).isEqualTo("not emulated: AWS::CloudWatch::Alarm ×2");
        assertThatCode(counted::refuseUnknown).doesNotThrowAnyException();
    }

    @Test
    void refuses_types_that_nobody_has_looked_at_when_strict() {
        NotEmulated counted = NotEmulated.among(List.of(of("AWS::Kinesis::Stream"), of("AWS::CloudWatch::Alarm")));

        assertThatThrownBy(counted::refuseUnknown)
                .hasMessage("strict: expected known resource types only, got AWS::Kinesis::Stream");
    }

    private static Resource of(String type) {
        return Stack.of(type, "One", "one", "", "{}");
    }
}
