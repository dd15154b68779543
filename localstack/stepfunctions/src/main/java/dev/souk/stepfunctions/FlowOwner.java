package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;

/** Hears how a flow ended: the execution itself, or the Parallel or Map state that started it. */
interface FlowOwner {

    void succeeded(Flow flow, JsonNode output);

    void failed(Flow flow, ErrorOutput error);
}
