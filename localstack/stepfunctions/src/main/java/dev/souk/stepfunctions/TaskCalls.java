package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.TaskOutcome.Succeeded;
import dev.souk.stepfunctions.TaskOutcome.TaskFailure;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.Resource;
import java.util.function.Consumer;

/** Guards the way to the task runner and back. */
final class TaskCalls {
    private TaskCalls() {}

    static void run(TaskRunner runner, TaskCall call, Consumer<TaskOutcome> answer) {
        try {
            runner.run(call, outcome -> answer.accept(checked(call.resource(), outcome)));
        } catch (RuntimeException e) {
            answer.accept(new TaskFailure(ErrorNames.TASK_FAILED, String.valueOf(e.getMessage())));
        }
    }

    /** PutEvents answers 200 even when entries were refused; Step Functions makes that an error. */
    private static TaskOutcome checked(Resource resource, TaskOutcome outcome) {
        if (resource == Resource.PUT_EVENTS
                && outcome instanceof Succeeded(JsonNode result)
                && result.path("FailedEntryCount").asInt() > 0) {
            return new TaskFailure("EventBridge.FailedEntry", result.toString());
        }
        return outcome;
    }
}
