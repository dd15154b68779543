package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The values that break careless programs, by what they stand for. */
final class HostileValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HostileValues() {}

    /** Where this value was. */
    static List<JsonNode> insteadOf(JsonNode value) {
        return value.isNumber() ? numbers() : texts();
    }

    private static List<JsonNode> numbers() {
        List<JsonNode> values = new ArrayList<>();
        values.add(JSON.numberNode(-1));
        values.add(JSON.numberNode(0));
        values.add(JSON.numberNode(1.5));
        values.add(JSON.textNode("1"));
        values.add(JSON.numberNode(1L << 31));
        values.add(JSON.numberNode(Long.MAX_VALUE));
        values.add(JSON.numberNode(BigInteger.TWO.pow(63)));
        values.add(JSON.numberNode(BigInteger.TEN.pow(40)));
        values.add(JSON.numberNode(1e300));
        values.add(JSON.nullNode());
        values.add(JSON.booleanNode(true));
        values.add(JSON.arrayNode().add(1));
        return values;
    }

    private static List<JsonNode> texts() {
        List<String> texts = List.of(
                "",
                " ",
                "\u0000",
                "a\r\nSet-Cookie: a=b",
                "${jndi:ldap://127.0.0.1/a}",
                "'; DROP TABLE orders; --",
                "#pk = :v OR attribute_exists(pk)",
                "../../etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "<script>alert(1)</script>",
                "4111111111111111",
                "4111 1111 1111 1111",
                "\uD83D\uDE00".repeat(50),
                "\u202Egnp.exe",
                "I\u0307stanbul ıI",
                "x".repeat(5_000),
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd");
        List<JsonNode> values = new ArrayList<>();
        texts.forEach(text -> values.add(JSON.textNode(text)));
        values.add(JSON.numberNode(1));
        values.add(JSON.nullNode());
        values.add(JSON.objectNode().put("S", "x"));
        values.add(JSON.arrayNode().add("x"));
        return values;
    }

    /** In a path segment, encoded already. */
    static List<String> segments() {
        return List.of(
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e%2fadmin",
                "%252e%252e%252f",
                "%00",
                "a%00b",
                "a;b=c",
                "%0d%0aSet-Cookie:%20a=b",
                "x".repeat(2_000),
                "%F0%9F%98%80",
                "%E2%80%AE",
                "%23pk",
                "'%20OR%20'1'='1");
    }

    /** As query parameters of their own, encoded already. */
    static List<String> queries() {
        return List.of(
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=1e2",
                "limit=%00",
                "limit=9999999999999999999999",
                "cursor=AAAA",
                "cursor=eyJhbGciOiJub25lIn0.e30.",
                "cursor=" + "x".repeat(3_000));
    }
}
