package dev.souk.localstack.apigateway;

import java.util.List;
import java.util.Map;

/**
 * A request as it came in.
 *
 * @param rawPath undecoded, stage included, without the query
 * @param query decoded
 * @param body as sent; longer than the limit by one byte is enough to be refused
 */
public record ApiRequest(
        String method,
        String rawPath,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        Bytes body,
        String sourceIp,
        String protocol) {

    TextMap headerMap() {
        return TextMap.ofHeaders(headers);
    }
}
