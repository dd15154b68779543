package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Grant;
import dev.souk.infra.template.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeastPrivilegeTest {
    /** Actions that IAM can only allow on everything: neither traces nor log deliveries are resources. */
    private static final Set<String> ON_EVERYTHING = Set.of(
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments",
            "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:UpdateLogDelivery");

    @Test
    void no_role_has_an_action_with_a_wildcard() {
        assertThat(Grant.of(Synthesis.prod()))
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.actions()).noneMatch(action -> action.contains("*")));
    }

    @Test
    void only_actions_that_know_no_resource_are_allowed_on_everything() {
        assertThat(Grant.of(Synthesis.prod()))
                // Objects in a bucket are named below, runs of a state machine in CheckoutPrivilegesTest.
                .filteredOn(grant -> grant.actions().stream()
                        .noneMatch(action -> action.startsWith("s3:") || action.startsWith("states:")))
                .filteredOn(grant -> grant.resources().stream().anyMatch(resource -> resource.contains("*")))
                .isNotEmpty()
                .allSatisfy(grant -> {
                    assertThat(grant.resources()).containsExactly("*");
                    assertThat(ON_EVERYTHING).containsAll(grant.actions());
                });
    }

    @Test
    void nobody_but_the_gateways_own_logging_role_has_a_managed_policy() {
        assertThat(Synthesis.prod().resources("AWS::IAM::Role"))
                .filteredOn(role -> !role.property("ManagedPolicyArns").isMissingNode())
                .extracting(Resource::toString)
                .singleElement()
                .asString()
                .contains("CloudWatchRole");
    }

    @ParameterizedTest
    @CsvSource({
        "catalog-order-cancelled,    catalog,            GetItem PutItem UpdateItem",
        "catalog-redeem-coupons,     catalog,            GetItem PutItem UpdateItem",
        "catalog-release-coupons,    catalog,            GetItem PutItem UpdateItem",
        "catalog-http,               catalog,            GetItem PutItem Query UpdateItem",
        "catalog-projection,         catalog,            DeleteItem GetItem PutItem UpdateItem",
        "catalog-rebuild,            catalog,            DeleteItem GetItem PutItem Query UpdateItem",
        "catalog-tick,               catalog,            DeleteItem GetItem PutItem Query UpdateItem",
        "catalog-availability,       catalog,            UpdateItem",
        "inventory-http,             inventory,          GetItem PutItem Query UpdateItem",
        "inventory-availability,     inventory,          PutItem Query",
        "inventory-order-confirmed,  inventory,          DeleteItem GetItem PutItem Query UpdateItem",
        "inventory-expire-holds,     inventory,          DeleteItem GetItem PutItem Query UpdateItem",
        "inventory-order-cancelled,  inventory,          DeleteItem GetItem PutItem UpdateItem",
        "inventory-reserve-stock,    inventory,          DeleteItem GetItem PutItem Query UpdateItem",
        "inventory-release-stock,    inventory,          DeleteItem GetItem PutItem UpdateItem",
        "accounts-http,              accounts,           ConditionCheckItem DeleteItem GetItem PutItem",
        "accounts-authorizer,        accounts,           GetItem",
        "accounts-post-confirmation, accounts,           ConditionCheckItem GetItem PutItem",
        "cart-http,                  cart,               BatchGetItem DeleteItem GetItem PutItem Query UpdateItem",
        "cart-products,              cart,               UpdateItem",
        "cart-shopper-known,         cart,               BatchGetItem DeleteItem GetItem PutItem UpdateItem",
        "cart-abandon-idle,          cart,               DeleteItem GetItem PutItem Query",
        "cart-promotions,            cart,               DeleteItem PutItem",
        "cart-order-confirmed,       cart,               GetItem PutItem UpdateItem",
        "recommendations-http,       recommendations,    BatchGetItem GetItem PutItem Query",
        "recommendations-products,   recommendations,    DeleteItem GetItem PutItem UpdateItem",
        "recommendations-availability, recommendations,  UpdateItem",
        "recommendations-order-confirmed, recommendations, GetItem PutItem UpdateItem",
        "recommendations-order-cancelled, recommendations, GetItem PutItem UpdateItem",
        "recommendations-cart-item-added, recommendations, GetItem PutItem",
        "recommendations-shoppers, recommendations, GetItem PutItem",
        "orders-http,                orders,             BatchGetItem DeleteItem GetItem PutItem Query",
        "orders-history,             orders,             DeleteItem GetItem PutItem Query UpdateItem",
        "orders-timeline,            orders,             PutItem Query",
        "orders-customers,           orders,             DeleteItem PutItem Query UpdateItem",
        "orders-prices,              orders,             UpdateItem",
        "orders-checkout-starter,    orders,             GetItem PutItem Query",
        "orders-reconcile-checkouts, orders,             DeleteItem GetItem PutItem Query",
        "orders-confirm-order,       orders,             PutItem Query",
        "orders-reject-order,        orders,             PutItem Query",
        "orders-request-attention,   orders,             DeleteItem PutItem Query",
        "orders-cancel-unpaid-order, orders,             PutItem Query",
        "orders-rebuild,             orders,             DeleteItem GetItem PutItem Query Scan UpdateItem",
        "payments-parked-events,     payments,           DeleteItem GetItem PutItem Query",
        "payments-reconcile,         payments,           GetItem PutItem Query",
        "payments-reconcile,         simulated-provider, ConditionCheckItem GetItem PutItem Query UpdateItem",
        "payments-resolve-doubts,    payments,           DeleteItem GetItem PutItem Query",
        "search-products,            search,             GetItem PutItem",
        "search-indexer,             search,             BatchGetItem Query"
    })
    void each_function_does_with_its_tables_what_it_needs_and_no_more(String function, String table, String actions) {
        assertThat(allowed(function, "souk-dev-" + table))
                .containsExactlyInAnyOrder(List.of(actions.split(" ", -1)).stream()
                        .map(action -> "dynamodb:" + action)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "order-cancelled", "authorize-payment", "capture-payment", "void-payment"})
    void whatever_speaks_to_the_provider_may_do_so(String part) {
        each_function_does_with_its_tables_what_it_needs_and_no_more("payments-" + part, "payments", "GetItem PutItem");
        each_function_does_with_its_tables_what_it_needs_and_no_more(
                "payments-" + part, "simulated-provider", "ConditionCheckItem GetItem PutItem UpdateItem");
    }

    @Test
    void no_function_reaches_the_table_of_another_domain() {
        for (Grant grant : Grant.of(Synthesis.dev())) {
            String domain = grant.policy().stack().name();
            if (grant.actions().stream().anyMatch(action -> action.startsWith("dynamodb:"))) {
                assertThat(grant.resources())
                        .allMatch(table -> table.startsWith(domain) || table.equals("souk-dev-simulated-provider"));
            }
        }
    }

    @Test
    void only_relays_publish_and_only_on_souks_bus() {
        List<Grant> publishing = granting("events:PutEvents");
        assertThat(publishing)
                .hasSize(6)
                .allSatisfy(grant -> assertThat(grant.resources()).containsExactly("souk-dev"));
        assertThat(List.of("catalog", "inventory", "accounts", "cart", "orders", "payments"))
                .allSatisfy(domain -> {
                    assertThat(publishing).anyMatch(grant -> grant.isFor(domain + "-relay"));
                    assertThat(allowed(domain + "-relay", "souk-dev-" + domain))
                            .hasToString("[dynamodb:PutItem, dynamodb:Query, dynamodb:Scan]");
                });
    }

    @Test
    void the_index_is_written_by_the_indexer_and_only_read_by_the_search() {
        assertThat(bucketGrants("search-http"))
                .containsExactlyInAnyOrder("s3:ListBucket on ", "s3:GetObject on /files/*, /manifest.json");
        assertThat(bucketGrants("search-indexer"))
                .containsExactlyInAnyOrder(
                        "s3:ListBucket on ",
                        "s3:GetObject on /files/*, /manifest.json",
                        "s3:PutObject on /files/*, /manifest.json",
                        "s3:DeleteObject on /files/*");
        assertThat(bucketGrants("search-products")).isEmpty();
    }

    /** Each action with what follows the bucket in its resources. */
    private static Set<String> bucketGrants(String function) {
        Set<String> grants = new TreeSet<>();
        for (Grant grant : Grant.of(Synthesis.dev())) {
            if (grant.isFor(function)) {
                grant.actions().stream()
                        .filter(action -> action.startsWith("s3:"))
                        .forEach(action -> grants.add("%s on %s".formatted(action, objects(grant))));
            }
        }
        return grants;
    }

    private static String objects(Grant grant) {
        return grant.resources().stream()
                .map(resource -> resource.contains("/") ? resource.substring(resource.indexOf('/')) : "")
                .collect(Collectors.joining(", "));
    }

    @Test
    void functions_read_the_keys_that_they_are_given_and_no_others() {
        assertThat(keysOf("catalog-http")).containsExactly("souk/dev/cursor-key");
        assertThat(keysOf("inventory-http")).containsExactly("souk/dev/cursor-key");
        assertThat(keysOf("accounts-http")).containsExactly("souk/dev/guest-token-key");
        assertThat(keysOf("accounts-authorizer")).containsExactly("souk/dev/guest-token-key");
        assertThat(keysOf("cart-http")).containsExactlyInAnyOrder("souk/dev/quote-key", "souk/dev/guest-token-key");
        assertThat(keysOf("orders-http"))
                .containsExactlyInAnyOrder("souk/dev/quote-key", "souk/dev/cursor-key", "souk/dev/order-link-key");
        assertThat(keysOf("payments-http")).containsExactly("souk/dev/payment-webhook-secret");
        assertThat(keysOf("search-http")).containsExactly("souk/dev/cursor-key");
        assertThat(granting("secretsmanager:GetSecretValue"))
                .allMatch(grant -> List.of(
                                "catalog-http",
                                "inventory-http",
                                "accounts-http",
                                "accounts-authorizer",
                                "cart-http",
                                "orders-http",
                                "payments-http",
                                "search-http")
                        .stream()
                        .anyMatch(grant::isFor));
    }

    @Test
    void only_who_keeps_something_personal_opens_the_keys_of_customers() {
        List<Grant> opening = Grant.of(Synthesis.dev()).stream()
                .filter(grant -> grant.resources().toString().contains("CustomerKeys"))
                .toList();

        assertThat(opening)
                .hasSize(2)
                .allSatisfy(grant ->
                        assertThat(grant.actions()).containsExactlyInAnyOrder("kms:GenerateDataKey", "kms:Decrypt"));
        assertThat(List.of("accounts-http", "accounts-post-confirmation"))
                .allSatisfy(function -> assertThat(opening).anyMatch(grant -> grant.isFor(function)));
    }

    private static List<Grant> granting(String action) {
        return Grant.of(Synthesis.dev()).stream()
                .filter(grant -> grant.actions().contains(action))
                .toList();
    }

    private static Set<String> keysOf(String function) {
        Set<String> keys = new TreeSet<>();
        granting("secretsmanager:GetSecretValue").stream()
                .filter(grant -> grant.isFor(function))
                .forEach(grant -> keys.addAll(grant.resources()));
        return keys;
    }

    private static Set<String> allowed(String function, String table) {
        Set<String> actions = new TreeSet<>();
        Grant.of(Synthesis.dev()).stream()
                .filter(grant -> grant.isFor(function))
                .filter(grant -> grant.resources().equals(List.of(table)))
                .flatMap(grant -> grant.actions().stream())
                .filter(action -> action.startsWith("dynamodb:"))
                .forEach(actions::add);
        return actions;
    }
}
