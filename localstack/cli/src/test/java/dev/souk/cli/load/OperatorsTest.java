package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.Quiescence;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    @Test
    void they_fire_schedules_send_dead_letters_back_and_resume_what_is_parked() throws IOException {
        try (var api = new ScriptedApi()) {
            api.answers("GET /_souk/quiescence", 200, "{'idle':true}")
                    .answers("GET /_souk/schedules", 200, "{'schedules':[{'name':'nightly'}]}")
                    .answers("POST /_souk/schedules/nightly", 202, "{}")
                    .answers("POST /", 200, "{'QueueUrls':['http://q/dlq']}") // ListQueues
                    .answers("POST /", 200, "{'queueUrls':['http://q/source']}") // ListDeadLetterSourceQueues
                    .answers("POST /", 200, "{'Attributes':{'ApproximateNumberOfMessages':'2','QueueArn':'arn:dlq'}}")
                    .answers("POST /", 200, "{}") // StartMessageMoveTask
                    .answers("POST /", 200, "{}") // nothing left
                    .answers("GET /admin/checkouts", 200, "{'items':[{'orderId':'o1'},{'orderId':'o2'}]}")
                    .answers("GET /admin/checkouts", 200, "{'items':[]}")
                    .answers("POST /admin/checkouts/o1/resume", 200, "{'checkout':{}}")
                    .answers("POST /admin/checkouts/o2/resume", 409, "{'type':'nobody-waits','detail':'gone'}");

            ChangeReport report =
                    new Operators(api.stack(), new Quiescence(api.stack().edge())).tidyUp();

            assertThat(report.did()).isEqualTo("2 dead letters sent back, 1 parked checkouts resumed");
            assertThat(api.requests("POST /_souk/schedules/nightly")).hasSize(1);
            assertThat(api.requests("POST /")).contains("{\"SourceArn\":\"arn:dlq\"}");
        }
    }
}
