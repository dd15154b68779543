package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.MACHINE;
import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.stepfunctions.definition.DefinitionReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WallClockSchedulerTest {
    private static final int EXECUTIONS = 3000;

    private final WallClockScheduler scheduler = new WallClockScheduler(Clock.systemUTC());

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void thousands_of_executions_wait_for_their_tasks_at_the_same_time() throws InterruptedException {
        CountDownLatch allCalled = new CountDownLatch(EXECUTIONS);
        CountDownLatch allEnded = new CountDownLatch(EXECUTIONS);
        TaskRunner blocking = TaskRunner.blocking(call -> {
            allCalled.countDown();
            awaitUninterrupted(allCalled);
            return LambdaInvoke.answered(call.arguments());
        });
        StateMachines machines =
                new StateMachines(scheduler, blocking, new Random(1), Retention.DEFAULT, _ -> allEnded.countDown());
        machines.create(MACHINE, "machine", DefinitionReader.read("""
                {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 60, "End": true}}}"""), "role");
        StepFunctionsApi api = new StepFunctionsApi(machines, scheduler);
        for (int i = 0; i < EXECUTIONS; i++) {
            api.call("StartExecution", json("{\"stateMachineArn\": \"%s\"}".formatted(MACHINE)));
        }
        assertThat(allEnded.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(machines.counts().succeeded()).isEqualTo(EXECUTIONS);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    @Test
    void timer_fires_after_its_delay_unless_cancelled() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        scheduler.after(Duration.ofMillis(1), cancelled::countDown).cancel();
        scheduler.after(Duration.ofMillis(20), fired::countDown);
        assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(scheduler.instant()).isNotNull();
    }

    @Test
    void nothing_runs_once_it_is_closed() {
        CountDownLatch ran = new CountDownLatch(1);
        scheduler.close();
        scheduler.run(ran::countDown);
        scheduler.after(Duration.ZERO, ran::countDown).cancel();
        assertThat(ran.getCount()).isEqualTo(1);
    }
}
