package dev.souk.infra;

import dev.souk.infra.accounts.AccountsStack;
import dev.souk.infra.api.ApiStack;
import dev.souk.infra.cart.CartStack;
import dev.souk.infra.catalog.CatalogStack;
import dev.souk.infra.checkout.CheckoutStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.docs.DocsStack;
import dev.souk.infra.inventory.InventoryStack;
import dev.souk.infra.orders.OrdersStack;
import dev.souk.infra.payments.PaymentsStack;
import dev.souk.infra.platform.PlatformStack;
import dev.souk.infra.recommendations.RecommendationsStack;
import dev.souk.infra.search.SearchStack;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Tags;

/** All stacks of one deployment, and who builds on whom. */
final class SoukStacks {
    private SoukStacks() {}

    static void define(App app, Deployment deployment) {
        Platform platform = new PlatformStack(app, deployment).platform();
        CatalogStack catalog = new CatalogStack(app, platform);
        InventoryStack inventory = new InventoryStack(app, platform);
        AccountsStack accounts = new AccountsStack(app, platform);
        CartStack cart = new CartStack(app, platform);
        OrdersStack orders = new OrdersStack(app, platform);
        PaymentsStack payments = new PaymentsStack(app, platform);
        RecommendationsStack recommendations = new RecommendationsStack(app, platform);
        SearchStack search = new SearchStack(app, platform);
        new CheckoutStack(app, platform, catalog, inventory, payments, orders);
        DocsStack docs = new DocsStack(app, platform);
        Map<String, DomainFunction> http = new TreeMap<>(Map.of(
                "catalog", catalog.http(),
                "inventory", inventory.http(),
                "accounts", accounts.http(),
                "cart", cart.http(),
                "orders", orders.http(),
                "docs", docs.http(),
                "recommendations", recommendations.http(),
                "search", search.http(),
                "payments", payments.http()));
        new ApiStack(app, platform, accounts.authorizer(), http);
        Tags.of(app).add("project", "souk");
        Tags.of(app).add("stage", deployment.stage());
    }
}
