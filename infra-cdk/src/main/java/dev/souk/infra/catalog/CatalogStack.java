package dev.souk.infra.catalog;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The catalog domain. */
public final class CatalogStack extends SoukStack {
    private final CatalogFunctions functions;

    public CatalogStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "catalog", "Souk: products, categories and promotions");
        CatalogData data = new CatalogData(this, platform.deployment());
        functions = new CatalogFunctions(this, platform, data.table());
    }

    /** Answers the requests of the catalog's OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }

    /** The checkout's task RedeemCoupons. */
    public DomainFunction redeemCoupons() {
        return functions.redeemCoupons();
    }

    /** The checkout's task ReleaseCoupons. */
    public DomainFunction releaseCoupons() {
        return functions.releaseCoupons();
    }
}
