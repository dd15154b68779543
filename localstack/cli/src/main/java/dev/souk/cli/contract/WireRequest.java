package dev.souk.cli.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it goes over the wire.
 *
 * @param target path and query behind the stage, encoded
 * @param headers by name in lower case
 * @param body empty for none
 * @param label what is special about it, for the report
 */
record WireRequest(String method, String target, Map<String, String> headers, Bytes body, String label) {
    WireRequest {
        headers = Map.copyOf(headers);
    }

    WireRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new WireRequest(method, target, more, body, label);
    }

    WireRequest without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new WireRequest(method, target, fewer, body, label);
    }

    WireRequest withTarget(String other) {
        return new WireRequest(method, other, headers, body, label);
    }

    WireRequest withMethod(String other) {
        return new WireRequest(other, target, headers, body, label);
    }

    WireRequest withBody(byte[] other) {
        return new WireRequest(method, target, headers, new Bytes(other), label);
    }

    WireRequest labelled(String what) {
        return new WireRequest(method, target, headers, body, what);
    }

    /** One line that says enough to send it again; a token stays out of it. */
    String summary() {
        String text = new String(body.all(), StandardCharsets.UTF_8);
        return "%s %s [%s] %s".formatted(method, target, label, text.substring(0, Math.min(300, text.length())));
    }
}
