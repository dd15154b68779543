package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations on state machines. */
final class MachineOperations {
    private static final int PAGE = 100;

    private final StateMachines stateMachines;

    MachineOperations(StateMachines stateMachines) {
        this.stateMachines = stateMachines;
    }

    ObjectNode list(Request request) {
        return Page.of("stateMachines", stateMachines.list(), request, PAGE, machine -> {
            ObjectNode summary = Json.object();
            summary.put("stateMachineArn", machine.arn());
            summary.put("name", machine.name());
            summary.put("type", "STANDARD");
            summary.put("creationDate", Json.seconds(machine.createdAt()));
            return summary;
        });
    }

    ObjectNode describe(Request request) {
        StateMachine machine = stateMachines.machine(request.requiredArn("stateMachineArn", "stateMachine"));
        ObjectNode answer = definition(machine);
        answer.put("status", "ACTIVE");
        answer.put("type", "STANDARD");
        answer.put("creationDate", Json.seconds(machine.createdAt()));
        return answer;
    }

    ObjectNode describeForExecution(Request request) {
        Execution execution = stateMachines.execution(request.requiredArn("executionArn", "execution"));
        ObjectNode answer = definition(execution.machine());
        answer.put("updateDate", Json.seconds(execution.machine().createdAt()));
        return answer;
    }

    private static ObjectNode definition(StateMachine machine) {
        ObjectNode answer = Json.object();
        answer.put("stateMachineArn", machine.arn());
        answer.put("name", machine.name());
        answer.put("definition", machine.definition().text());
        answer.put("roleArn", machine.roleArn());
        return answer;
    }
}
