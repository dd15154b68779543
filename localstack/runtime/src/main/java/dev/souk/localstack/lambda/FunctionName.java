package dev.souk.localstack.lambda;

/**
 * How callers name a function.
 *
 * @param name plain name
 * @param qualifier version, alias or {@code $LATEST}
 */
record FunctionName(String name, String qualifier) {
    static final String LATEST = "$LATEST";

    /** Reads {@code name}, {@code name:qualifier}, a partial ARN ({@code account:function:name}) or a full one. */
    static FunctionName of(String text) {
        String marker = "function:";
        int at = text.indexOf(marker);
        String tail = at < 0 ? text : text.substring(at + marker.length());
        int colon = tail.indexOf(':');
        return colon < 0
                ? new FunctionName(tail, LATEST)
                : new FunctionName(tail.substring(0, colon), tail.substring(colon + 1));
    }
}
