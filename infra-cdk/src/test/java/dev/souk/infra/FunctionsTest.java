package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FunctionsTest {
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final Set<String> COMMON =
            Set.of("STAGE", "POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE");

    /** These hold the search index open. */
    private static final Set<String> WITH_THE_INDEX = Set.of("souk-dev-search-http", "souk-dev-search-indexer");

    @ParameterizedTest
    @CsvSource({
        "catalog-http,               http.CatalogHttpHandler,               10, TABLE_NAME CURSOR_KEY_ARN",
        "catalog-relay,              events.CatalogRelayHandler,            30, EVENT_BUS_NAME TABLE_NAME",
        "catalog-availability,       events.OnAvailabilityChangedHandler,   30, TABLE_NAME",
        "catalog-order-cancelled,    events.OnOrderCancelledHandler,        30, TABLE_NAME",
        "catalog-redeem-coupons,     workflow.RedeemCouponsTask,            10, TABLE_NAME",
        "catalog-release-coupons,    workflow.ReleaseCouponsTask,           10, TABLE_NAME",
        "catalog-projection,         events.ProjectCatalogHandler,          30, TABLE_NAME",
        "catalog-rebuild,            ops.RebuildCatalogHandler,            120, TABLE_NAME",
        "catalog-tick,               schedule.CatalogTickHandler,           50, TABLE_NAME",
        "inventory-http,             http.InventoryHttpHandler,             10, TABLE_NAME CURSOR_KEY_ARN",
        "inventory-relay,            events.InventoryRelayHandler,          30, EVENT_BUS_NAME TABLE_NAME",
        "inventory-availability,     events.TellAvailabilityHandler,        30, TABLE_NAME",
        "inventory-order-confirmed,  events.OnOrderConfirmedHandler,        30, TABLE_NAME",
        "inventory-order-cancelled,  events.OnOrderCancelledHandler,        30, TABLE_NAME",
        "inventory-expire-holds,     events.ExpireReservationsHandler,      60, TABLE_NAME",
        "inventory-reserve-stock,    workflow.ReserveStockTask,             10, TABLE_NAME",
        "inventory-release-stock,    workflow.ReleaseStockTask,             10, TABLE_NAME",
        "accounts-http,              http.AccountsHttpHandler,              10, TABLE_NAME DATA_KEY_ARN GUEST_TOKEN_KEY_ARN",
        "accounts-post-confirmation, cognito.PostConfirmationHandler,       5, TABLE_NAME DATA_KEY_ARN",
        "accounts-authorizer,        http.AuthorizerHandler,                 5, TABLE_NAME GUEST_TOKEN_KEY_ARN OIDC_ISSUER OIDC_CLIENT_ID",
        "accounts-forget-user,       events.OnCustomerErasedHandler,        30, USER_POOL_ID",
        "accounts-relay,             events.AccountsRelayHandler,           30, EVENT_BUS_NAME TABLE_NAME",
        "cart-http,                  http.CartHttpHandler,                  10, TABLE_NAME QUOTE_KEY_ARN GUEST_TOKEN_KEY_ARN",
        "cart-relay,                 events.CartRelayHandler,               30, EVENT_BUS_NAME TABLE_NAME",
        "cart-products,              events.OnProductChangedHandler,        30, TABLE_NAME",
        "cart-shopper-known,         events.OnShopperKnownHandler,          30, TABLE_NAME",
        "cart-abandon-idle,          events.AbandonIdleCartsHandler,        60, TABLE_NAME ABANDONED_AFTER",
        "cart-promotions,            events.OnPromotionChangedHandler,      30, TABLE_NAME",
        "cart-order-confirmed,       events.OnOrderConfirmedHandler,        30, TABLE_NAME",
        "recommendations-http,       http.RecommendationsHttpHandler,       10, TABLE_NAME HALF_LIFE_DAYS",
        "recommendations-products,   events.OnProductChangedHandler,        30, TABLE_NAME",
        "recommendations-availability, events.OnAvailabilityChangedHandler, 30, TABLE_NAME",
        "recommendations-order-confirmed, events.OnOrderConfirmedHandler,   30, TABLE_NAME HALF_LIFE_DAYS",
        "recommendations-order-cancelled, events.OnOrderCancelledHandler, 30, TABLE_NAME HALF_LIFE_DAYS",
        "recommendations-cart-item-added, events.OnCartItemAddedHandler, 30, TABLE_NAME",
        "recommendations-shoppers, events.OnShopperChangedHandler, 30, TABLE_NAME",
        "orders-http,                http.OrdersHttpHandler,                29, TABLE_NAME QUOTE_KEY_ARN CURSOR_KEY_ARN ORDER_LINK_KEY_ARN CANCELLATION_GRACE_MINUTES CHECKOUT_PATIENCE_MINUTES STATE_MACHINE_ARN",
        "orders-relay,               events.OrdersRelayHandler,             30, EVENT_BUS_NAME TABLE_NAME",
        "orders-history,             events.ProjectOrderHistoryHandler,     30, TABLE_NAME",
        "orders-checkout-starter,    events.OnOrderPlacedHandler,           30, TABLE_NAME STATE_MACHINE_ARN",
        "orders-reconcile-checkouts, events.ReconcileCheckoutsHandler,      60, TABLE_NAME STATE_MACHINE_ARN CHECKOUT_PATIENCE_MINUTES",
        "orders-customers,           events.OnCustomerChangedHandler,       30, TABLE_NAME",
        "orders-prices,              events.OnProductChangedHandler,        30, TABLE_NAME",
        "orders-timeline,            events.OnCheckoutFactHandler,          30, TABLE_NAME",
        "orders-confirm-order,       workflow.ConfirmOrderTask,             10, TABLE_NAME",
        "orders-reject-order,        workflow.RejectOrderTask,              10, TABLE_NAME",
        "orders-request-attention,   workflow.RequestAttentionTask,         10, TABLE_NAME",
        "orders-cancel-unpaid-order, workflow.CancelUnpaidOrderTask,        10, TABLE_NAME",
        "orders-rebuild,             ops.RebuildOrdersHandler,             120, TABLE_NAME",
        "payments-http,              http.PaymentsHttpHandler,              15, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER WEBHOOK_SECRET_ARN",
        "payments-parked-events,     events.ApplyParkedEventsHandler,       30, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "payments-reconcile,         events.ReconcilePaymentsHandler,       60, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "payments-resolve-doubts,    events.ResolveDoubtsHandler,           30, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "payments-relay,             events.PaymentsRelayHandler,           30, EVENT_BUS_NAME TABLE_NAME",
        "payments-order-cancelled,   events.OnOrderCancelledHandler,        30, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "payments-authorize-payment, workflow.AuthorizePaymentTask,         15, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "payments-capture-payment,   workflow.CapturePaymentTask,           15, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "docs-http,                  http.DocsHttpHandler,                  10, ''",
        "payments-void-payment,      workflow.VoidPaymentTask,              15, TABLE_NAME PROVIDER_TABLE_NAME PAYMENT_PROVIDER",
        "search-http,                http.SearchHttpHandler,                10, INDEX_BUCKET INDEX_REFRESH_SECONDS CURSOR_KEY_ARN",
        "search-products,            events.OnProductFactHandler,           30, TABLE_NAME",
        "search-indexer,             events.IndexerHandler,                120, TABLE_NAME INDEX_BUCKET"
    })
    void each_function_has_its_handler_its_time_and_exactly_its_environment(
            String name, String handler, int timeout, String environment) {
        String domain = name.substring(0, name.indexOf('-'));
        Resource function = function(name);

        assertThat(function.stack().name()).isEqualTo("souk-dev-" + domain);
        assertThat(function.text("Handler")).isEqualTo("dev.souk.%s.adapter.%s".formatted(domain, handler));
        assertThat(function.property("Timeout").asInt()).isEqualTo(timeout);
        Set<String> expected = new TreeSet<>(COMMON);
        if (name.endsWith("-http")) {
            expected.add("ALLOWED_ORIGINS");
        }
        expected.addAll(environment.isEmpty() ? List.of() : List.of(environment.split(" ", -1)));
        assertThat(variables(function)).isEqualTo(expected);
        assertThat(function.text("Environment.Variables.STAGE")).isEqualTo("dev");
        assertThat(function.text("Environment.Variables.POWERTOOLS_SERVICE_NAME"))
                .isEqualTo(domain);
        assertThat(function.text("Environment.Variables.POWERTOOLS_METRICS_NAMESPACE"))
                .isEqualTo("Souk");
    }

    @Test
    void there_are_no_other_functions() throws NoSuchMethodException {
        String table = "each_function_has_its_handler_its_time_and_exactly_its_environment";
        CsvSource rows = Objects.requireNonNull(FunctionsTest.class
                .getDeclaredMethod(table, String.class, String.class, int.class, String.class)
                .getAnnotation(CsvSource.class));
        List<String> listed = Stream.of(rows.value())
                .map(row -> "souk-dev-" + row.substring(0, row.indexOf(',')))
                .toList();

        assertThat(Synthesis.dev().resources(FUNCTION))
                .extracting(function -> function.text("FunctionName"))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void every_function_runs_java_25_on_arm_from_a_snapshot_traced_and_logs_json() {
        for (Resource function : Synthesis.dev().resources(FUNCTION)) {
            assertThat(function.text("Runtime")).isEqualTo("java25");
            assertThat(function.property("Architectures").path(0).asText()).isEqualTo("arm64");
            assertThat(function.property("MemorySize").asInt())
                    .isEqualTo(WITH_THE_INDEX.contains(function.text("FunctionName")) ? 2048 : 1024);
            assertThat(function.text("SnapStart.ApplyOn")).isEqualTo("PublishedVersions");
            assertThat(function.text("TracingConfig.Mode")).isEqualTo("Active");
            assertThat(function.text("LoggingConfig.LogFormat")).isEqualTo("JSON");
            assertThat(function.text("LoggingConfig.LogGroup"))
                    .isEqualTo("/aws/lambda/" + function.text("FunctionName"));
        }
    }

    @Test
    void only_the_indexer_runs_one_at_a_time() {
        assertThat(Synthesis.dev().resources(FUNCTION))
                .filteredOn(function ->
                        !function.property("ReservedConcurrentExecutions").isMissingNode())
                .singleElement()
                .satisfies(function -> {
                    assertThat(function.text("FunctionName")).isEqualTo("souk-dev-search-indexer");
                    assertThat(function.property("ReservedConcurrentExecutions").asInt())
                            .isEqualTo(1);
                });
    }

    @Test
    void every_log_is_forgotten_in_time() {
        assertThat(Synthesis.dev().resources("AWS::Logs::LogGroup"))
                .allSatisfy(log ->
                        assertThat(log.property("RetentionInDays").asInt()).isEqualTo(7));
        assertThat(Synthesis.prod().resources("AWS::Logs::LogGroup"))
                .allSatisfy(log ->
                        assertThat(log.property("RetentionInDays").asInt()).isEqualTo(365));
    }

    @Test
    void every_function_has_an_alias_on_its_newest_version() {
        Set<String> functions = Synthesis.dev().resources(FUNCTION).stream()
                .map(function -> function.text("FunctionName"))
                .collect(Collectors.toSet());

        assertThat(Synthesis.dev().resources("AWS::Lambda::Alias"))
                .allSatisfy(alias -> assertThat(alias.text("Name")).isEqualTo("live"))
                .extracting(alias -> alias.text("FunctionName"))
                .containsExactlyInAnyOrderElementsOf(functions);
    }

    @Test
    void queues_and_streams_call_the_alias() {
        assertThat(Synthesis.dev().resources("AWS::Lambda::EventSourceMapping"))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.text("FunctionName")).endsWith(":live"));
    }

    @Test
    void variables_that_name_a_resource_name_the_one_of_the_domain() {
        assertThat(function("orders-checkout-starter").text("Environment.Variables.STATE_MACHINE_ARN"))
                .endsWith(":stateMachine:souk-dev-checkout");
        assertThat(function("payments-capture-payment").text("Environment.Variables.PROVIDER_TABLE_NAME"))
                .isEqualTo("souk-dev-simulated-provider");
        assertThat(function("payments-capture-payment").text("Environment.Variables.PAYMENT_PROVIDER"))
                .isEqualTo("simulated");
        assertThat(function("orders-relay").text("Environment.Variables.EVENT_BUS_NAME"))
                .isEqualTo("souk-dev");
        assertThat(function("cart-http").text("Environment.Variables.QUOTE_KEY_ARN"))
                .isEqualTo("souk/dev/quote-key");
        assertThat(function("accounts-authorizer")
                        .property("Environment.Variables.OIDC_ISSUER.Fn::GetAtt")
                        .path(1)
                        .asText())
                .isEqualTo("ProviderURL");
    }

    private static Resource function(String name) {
        return Synthesis.dev().resource(FUNCTION, "FunctionName", "souk-dev-" + name);
    }

    private static Set<String> variables(Resource function) {
        return function.property("Environment.Variables").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
