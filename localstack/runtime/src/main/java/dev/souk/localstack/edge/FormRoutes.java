package dev.souk.localstack.edge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form protocol of older clients: the operation in the parameter {@code Action}, for SQS and STS. */
final class FormRoutes implements EdgeRoutes {
    private final @Nullable JsonService sqs;
    private final Callers callers;
    private final Identity identity;

    /** @param sqs null when the stack has no queues to speak of */
    FormRoutes(@Nullable JsonService sqs, Callers callers, Identity identity) {
        this.sqs = sqs;
        this.callers = callers;
        this.identity = identity;
    }

    /** Older clients send what concerns a queue to the queue's own address. */
    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/{account}/{queue}", this::handle);
    }

    void handle(Context http) {
        String action = http.formParam("Action");
        Caller caller = callers.of(http.header("Authorization"));
        if (sqs != null && action != null && QueryProtocol.serves(action)) {
            http.contentType("text/xml");
            call(sqs, action, http, caller);
        } else {
            identity.handle(http, caller);
        }
    }

    private static void call(JsonService sqs, String action, Context http, Caller caller) {
        Map<String, String> form = new TreeMap<>();
        http.formParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
        try {
            http.result(QueryProtocol.answer(action, sqs.call(action, QueryProtocol.input(form), caller)));
        } catch (AwsFault fault) {
            http.status(fault.status()).result(QueryProtocol.fault(fault, Faults.oldCode(fault.code())));
        } catch (IllegalArgumentException e) {
            AwsFault fault = AwsFault.client("InvalidParameterValue", String.valueOf(e.getMessage()));
            http.status(fault.status()).result(QueryProtocol.fault(fault, fault.code()));
        }
    }
}
