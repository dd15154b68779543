package dev.souk.infra.cart;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The cart domain. */
public final class CartStack extends SoukStack {
    private final CartFunctions functions;

    public CartStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "cart", "Souk: carts and quotes");
        CartData data = new CartData(this, platform.deployment());
        functions = new CartFunctions(this, platform, data.table());
    }

    /** Answers the requests of the cart's OpenAPI document. */
    public DomainFunction http() {
        return functions.answering();
    }
}
