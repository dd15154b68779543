package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** The operations on executions. */
final class ExecutionOperations {
    private static final int PAGE = 100;
    private static final int HISTORY_PAGE = 1000;

    private final StateMachines stateMachines;
    private final Scheduler scheduler;

    ExecutionOperations(StateMachines stateMachines, Scheduler scheduler) {
        this.stateMachines = stateMachines;
        this.scheduler = scheduler;
    }

    ObjectNode start(Request request) {
        Execution execution = stateMachines.start(
                request.requiredArn("stateMachineArn", "stateMachine"),
                request.text("name"),
                request.text("input", "{}"));
        ObjectNode answer = Json.object();
        answer.put("executionArn", execution.arn());
        answer.put("startDate", Json.seconds(execution.state().startedAt()));
        return answer;
    }

    ObjectNode describe(Request request) {
        Execution execution = find(request);
        ExecutionState state = execution.state();
        ObjectNode answer = summary(execution);
        answer.put("input", execution.input().toString());
        answer.putObject("inputDetails").put("included", true);
        if (state.output() != null) {
            answer.put("output", state.output());
            answer.putObject("outputDetails").put("included", true);
        }
        if (state.error() != null) {
            answer.setAll(state.error().details());
        }
        Redrive redrive = Redrive.of(execution, scheduler.instant());
        answer.put("redriveStatus", redrive.status());
        redrive.refusal().ifPresent(reason -> answer.put("redriveStatusReason", reason));
        return answer;
    }

    ObjectNode list(Request request) {
        String machineArn = request.requiredArn("stateMachineArn", "stateMachine");
        String status = request.text("statusFilter");
        List<Execution> executions = stateMachines.executionsOf(machineArn).stream()
                .filter(execution ->
                        status == null || execution.state().status().name().equals(status))
                .toList();
        return Page.of("executions", executions, request, PAGE, ExecutionOperations::summary);
    }

    private static ObjectNode summary(Execution execution) {
        ExecutionState state = execution.state();
        ObjectNode summary = Json.object();
        summary.put("executionArn", execution.arn());
        summary.put("stateMachineArn", execution.machine().arn());
        summary.put("name", execution.name());
        summary.put("status", state.status().name());
        summary.put("startDate", Json.seconds(state.startedAt()));
        if (state.stoppedAt() != null) {
            summary.put("stopDate", Json.seconds(state.stoppedAt()));
        }
        summary.put("redriveCount", state.redriveCount());
        if (state.redrivenAt() != null) {
            summary.put("redriveDate", Json.seconds(state.redrivenAt()));
        }
        return summary;
    }

    ObjectNode history(Request request) {
        List<ObjectNode> events = find(request).events();
        List<ObjectNode> ordered = request.flag("reverseOrder", false) ? events.reversed() : events;
        return Page.of("events", ordered, request, HISTORY_PAGE, event -> event);
    }

    ObjectNode stop(Request request) {
        Execution execution = find(request);
        execution.stop(new ErrorOutput(request.text("error"), request.text("cause")));
        ObjectNode answer = Json.object();
        answer.put(
                "stopDate",
                Json.seconds(Objects.requireNonNullElseGet(execution.state().stoppedAt(), scheduler::instant)));
        return answer;
    }

    ObjectNode redrive(Request request) {
        Execution execution = stateMachines.redrive(request.requiredArn("executionArn", "execution"));
        ObjectNode answer = Json.object();
        answer.put(
                "redriveDate",
                Json.seconds(Objects.requireNonNullElseGet(execution.state().redrivenAt(), scheduler::instant)));
        return answer;
    }

    private Execution find(Request request) {
        return stateMachines.execution(request.requiredArn("executionArn", "execution"));
    }
}
