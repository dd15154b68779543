package dev.souk.localstack.apigateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the client. */
public record ApiReply(int status, Map<String, List<String>> headers, Bytes body) {

    ApiReply with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, new ArrayList<>(List.of(value)));
        return new ApiReply(status, more, body);
    }
}
