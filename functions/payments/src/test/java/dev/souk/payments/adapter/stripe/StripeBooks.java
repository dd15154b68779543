package dev.souk.payments.adapter.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.payments.PaymentsFixture;
import dev.souk.payments.adapter.stripe.StripeDouble.Reply;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PaymentIntents and Refunds, in the shapes and by the rules that docs.stripe.com publishes. */
final class StripeBooks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTENT = Pattern.compile("/v1/payment_intents/(pi_\\d+|[^/]+?)(?:/(capture|cancel))?");
    private static final Pattern SEARCH = Pattern.compile("metadata\\['(\\w+)']:'([^']*)'");
    private static final Pattern METADATA = Pattern.compile("metadata\\[(\\w+)]");

    private final Map<String, ObjectNode> intents = new LinkedHashMap<>();
    private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();

    Collection<ObjectNode> intents() {
        return List.copyOf(intents.values());
    }

    /** Lets the hold of an intent run out, as Stripe does after seven days. */
    void expire(String intent) {
        intents.getOrDefault(intent, JSON.objectNode())
                .put("status", "canceled")
                .put("cancellation_reason", "automatic")
                .put("amount_capturable", 0);
    }

    /** The payer has confirmed a challenged intent. */
    void confirm(String id) {
        ObjectNode intent = intents.getOrDefault(id, JSON.objectNode());
        intent.put("status", "requires_capture")
                .put("amount_capturable", intent.path("amount").asLong())
                .put("latest_charge", "ch_" + id);
        intent.remove("next_action");
    }

    Reply read(String path, Map<String, String> query) {
        if (path.equals("/v1/payment_intents/search")) {
            Matcher wanted = SEARCH.matcher(query.getOrDefault("query", ""));
            return wanted.matches()
                    ? page("search_result", intents, has(wanted.group(1), wanted.group(2)))
                    : Reply.error(400, "invalid_request_error", "search_query_invalid");
        }
        if (path.equals("/v1/payment_intents")) {
            return StripeLists.newestFirst(intents.values(), query);
        }
        if (path.equals("/v1/refunds") && query.containsKey("created[gte]")) {
            return StripeLists.newestFirst(expanded(), query);
        }
        if (path.equals("/v1/refunds")) {
            String intent = query.getOrDefault("payment_intent", "");
            return page(
                    "list",
                    refunds,
                    refund -> refund.path("payment_intent").asText().equals(intent));
        }
        Matcher one = INTENT.matcher(path);
        ObjectNode intent = one.matches() ? intents.get(one.group(1)) : null;
        return intent == null ? missing() : new Reply(200, intent.deepCopy());
    }

    Reply write(String path, Map<String, String> fields) {
        if (path.equals("/v1/payment_intents")) {
            return authorize(fields);
        }
        if (path.equals("/v1/refunds")) {
            return refund(fields);
        }
        Matcher one = INTENT.matcher(path);
        ObjectNode intent = one.matches() ? intents.get(one.group(1)) : null;
        if (intent == null) {
            return missing();
        }
        return "capture".equals(one.group(2)) ? capture(intent, fields) : cancel(intent);
    }

    /** The refunds, each with its intent in place of the intent's id. */
    private List<ObjectNode> expanded() {
        return refunds.values().stream()
                .map(refund -> refund.deepCopy()
                        .<ObjectNode>set(
                                "payment_intent",
                                intents.get(refund.path("payment_intent").asText())))
                .toList();
    }

    /** Somebody gives money back in the dashboard, which knows of no keys. */
    void refundByHand(String intent, long amount) {
        refund(Map.of("payment_intent", intent, "amount", Long.toString(amount)));
    }

    private Reply authorize(Map<String, String> fields) {
        long amount = Long.parseLong(fields.getOrDefault("amount", "0"));
        boolean declined = fields.getOrDefault("payment_method", "").contains("InsufficientFunds");
        ObjectNode intent = JSON.objectNode()
                .put("id", "pi_" + (intents.size() + 1))
                .put("object", "payment_intent")
                .put("created", PaymentsFixture.NOW.getEpochSecond())
                .put("amount", amount)
                .put("amount_capturable", declined ? 0 : amount)
                .put("amount_received", 0)
                .put("currency", fields.get("currency"))
                .put("capture_method", fields.get("capture_method"))
                .put("status", declined ? "requires_payment_method" : "requires_capture");
        metadata(intent, fields);
        intents.put(intent.path("id").asText(), intent);
        if (fields.getOrDefault("payment_method", "").contains("threeDSecure")) {
            return fields.containsKey("return_url")
                    ? challenge(intent)
                    : Reply.error(402, "card_error", "authentication_required");
        }
        if (!declined) {
            intent.put("latest_charge", "ch_" + intents.size());
            return new Reply(200, intent.deepCopy());
        }
        return decline(intent);
    }

    private Reply challenge(ObjectNode intent) {
        intent.put("status", "requires_action").put("amount_capturable", 0);
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("url", "https://hooks.stripe.com/3d_secure_2/" + intents.size());
        return new Reply(200, intent.deepCopy());
    }

    private static Reply decline(ObjectNode intent) {
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", "card_declined")
                .put("decline_code", "insufficient_funds");
        Reply refusal = Reply.error(402, "card_error", "card_declined");
        ((ObjectNode) refusal.body().path("error"))
                .put("decline_code", "insufficient_funds")
                .set("payment_intent", intent);
        return new Reply(402, refusal.body().deepCopy());
    }

    private static Reply capture(ObjectNode intent, Map<String, String> fields) {
        if (!intent.path("status").asText().equals("requires_capture")) {
            return Reply.error(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        long taken = Long.parseLong(fields.getOrDefault("amount_to_capture", "0"));
        intent.put("status", "succeeded").put("amount_capturable", 0).put("amount_received", taken);
        return new Reply(200, intent.deepCopy());
    }

    private static Reply cancel(ObjectNode intent) {
        if (!intent.path("status").asText().startsWith("requires_")) {
            return Reply.error(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        intent.put("status", "canceled").put("amount_capturable", 0).putNull("cancellation_reason");
        return new Reply(200, intent.deepCopy());
    }

    private Reply refund(Map<String, String> fields) {
        String id = fields.getOrDefault("payment_intent", "");
        ObjectNode intent = intents.get(id);
        if (intent == null || !intent.path("status").asText().equals("succeeded")) {
            return missing();
        }
        long back = Long.parseLong(fields.getOrDefault("amount", "0"));
        long before = refunds.values().stream()
                .filter(refund -> refund.path("payment_intent").asText().equals(id))
                .mapToLong(refund -> refund.path("amount").asLong())
                .sum();
        if (before + back > intent.path("amount_received").asLong()) {
            return Reply.error(400, "invalid_request_error", "amount_too_large");
        }
        ObjectNode refund = JSON.objectNode()
                .put("id", "re_" + (refunds.size() + 1))
                .put("object", "refund")
                .put("created", PaymentsFixture.NOW.getEpochSecond())
                .put("amount", back)
                .put("currency", intent.path("currency").asText())
                .put("payment_intent", id)
                .put("status", "succeeded");
        metadata(refund, fields);
        refunds.put(refund.path("id").asText(), refund);
        return new Reply(200, refund.deepCopy());
    }

    private static void metadata(ObjectNode object, Map<String, String> fields) {
        ObjectNode metadata = object.putObject("metadata");
        fields.forEach((name, value) -> {
            Matcher key = METADATA.matcher(name);
            if (key.matches()) {
                metadata.put(key.group(1), value);
            }
        });
    }

    private static Predicate<ObjectNode> has(String name, String value) {
        return object -> object.path("metadata").path(name).asText().equals(value);
    }

    private static Reply page(String kind, Map<String, ObjectNode> objects, Predicate<ObjectNode> wanted) {
        ObjectNode page =
                JSON.objectNode().put("object", kind).put("has_more", false).put("url", "/v1");
        ArrayNode data = page.putArray("data");
        objects.values().stream().filter(wanted).forEach(object -> data.add(object.deepCopy()));
        return new Reply(200, page);
    }

    private static Reply missing() {
        return Reply.error(404, "invalid_request_error", "resource_missing");
    }
}
