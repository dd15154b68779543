package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.snapshot.StackSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what must lie nowhere: card numbers, tokens, e-mail addresses and the values of secrets, in every table but
 * that of accounts, in every log and in every event that the bus carried.
 */
public final class SecretScan {
    /** Bounded so that digits inside a UUID are none. */
    private static final Pattern CARD =
            Pattern.compile("(?<![\\w.-])[3-6]\\d{3}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{3,4}(?![\\w.-])");

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{10,}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{2,63})+");
    private static final int SHORTEST_SECRET = 16;

    private final Edge edge;
    private final String stage;

    public SecretScan(Edge edge, String stage) {
        this.edge = edge;
        this.stage = stage;
    }

    /**
     * What was looked through and found.
     *
     * @param texts how many items, log lines and events were read
     */
    public record Result(int texts, List<String> findings) {}

    public Result run() {
        List<String> secrets = secrets();
        List<String> findings = new ArrayList<>();
        int texts = 0;
        for (Source source : sources()) {
            for (JsonNode text : source.texts()) {
                texts++;
                inspect(source.name(), text.toString(), secrets, findings);
            }
        }
        return new Result(texts, findings);
    }

    private record Source(String name, List<JsonNode> texts) {}

    static void inspect(String where, String text, List<String> secrets, List<String> findings) {
        Matcher cards = CARD.matcher(text);
        while (cards.find()) {
            if (passesLuhn(cards.group())) {
                findings.add("%s holds what looks like a card number: %s".formatted(where, around(text, cards)));
            }
        }
        Matcher tokens = TOKEN.matcher(text);
        if (tokens.find()) {
            findings.add("%s holds a token: %s".formatted(where, around(text, tokens)));
        }
        Matcher emails = EMAIL.matcher(text);
        if (emails.find()) {
            findings.add("%s holds an e-mail address: %s".formatted(where, around(text, emails)));
        }
        secrets.stream()
                .filter(text::contains)
                .forEach(_ -> findings.add("%s holds the value of a secret".formatted(where)));
    }

    /** ISO/IEC 7812-1, annex B: doubling every second digit from the right, the sum is a multiple of ten. */
    private static boolean passesLuhn(String number) {
        int sum = 0;
        boolean doubled = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (Character.isDigit(number.charAt(i))) {
                int digit = Character.digit(number.charAt(i), 10) * (doubled ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }

    private static String around(String text, Matcher found) {
        return text.substring(Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 20));
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (String table : names("DynamoDB_20120810.ListTables", "TableNames", "LastEvaluatedTableName")) {
            if (!table.equals("souk-%s-accounts".formatted(stage))) {
                sources.add(new Source(
                        table,
                        edge.all(
                                "DynamoDB_20120810.Scan",
                                Edge.object().put("TableName", table),
                                "Items",
                                "LastEvaluatedKey",
                                "ExclusiveStartKey")));
            }
        }
        edge.all("Logs_20140328.DescribeLogGroups", Edge.object(), "logGroups", "nextToken", "nextToken")
                .forEach(group -> sources.add(log(group.path("logGroupName").asText())));
        sources.add(new Source("the bus", StackSnapshot.carried(edge)));
        return sources;
    }

    private Source log(String group) {
        return new Source(
                group,
                edge.all(
                        "Logs_20140328.FilterLogEvents",
                        Edge.object().put("logGroupName", group),
                        "events",
                        "nextToken",
                        "nextToken"));
    }

    private List<String> names(String target, String items, String next) {
        return edge.all(target, Edge.object(), items, next, "ExclusiveStartTableName").stream()
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> secrets() {
        return edge.all("secretsmanager.ListSecrets", Edge.object(), "SecretList", "NextToken", "NextToken").stream()
                .map(secret -> edge.call(
                                "secretsmanager.GetSecretValue",
                                Edge.object().put("SecretId", secret.path("ARN").asText()))
                        .path("SecretString")
                        .asText())
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .toList();
    }
}
