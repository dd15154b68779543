package dev.souk.cart;

import dev.souk.cart.adapter.dynamodb.DynamoDbCartCoupons;
import dev.souk.cart.adapter.dynamodb.DynamoDbCarts;
import dev.souk.cart.adapter.dynamodb.DynamoDbIdleCarts;
import dev.souk.cart.adapter.dynamodb.DynamoDbProductCategories;
import dev.souk.cart.adapter.dynamodb.DynamoDbProductCopies;
import dev.souk.cart.adapter.dynamodb.DynamoDbPromotionCopies;
import dev.souk.cart.adapter.resource.BundledTaxTable;
import dev.souk.cart.adapter.token.SignedGuestTokens;
import dev.souk.cart.adapter.token.SignedQuotes;
import dev.souk.cart.application.AbandonIdleCarts;
import dev.souk.cart.application.Carts;
import dev.souk.cart.application.EnterCoupon;
import dev.souk.cart.application.GuestTokens;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.QuoteSigner;
import dev.souk.cart.application.ViewCart;
import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.application.promotion.ProductCategories;
import dev.souk.cart.application.promotion.PromotionCopies;
import dev.souk.cart.domain.TaxTable;
import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The cart's composition root: what its functions are made of, from the environment of one of them. */
public final class CartModule {
    private final Environment environment;
    private final AwsClients aws;

    public CartModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
    }

    public Environment environment() {
        return environment;
    }

    public Carts carts() {
        return new DynamoDbCarts(aws::dynamoDb, table(), EventWriter.system(), clock(), ids());
    }

    public ProductCopies productCopies() {
        return new DynamoDbProductCopies(aws::dynamoDb, table());
    }

    public PromotionCopies promotionCopies() {
        return new DynamoDbPromotionCopies(aws::dynamoDb, table());
    }

    public ProductCategories productCategories() {
        return new DynamoDbProductCategories(aws::dynamoDb, table());
    }

    public CartCoupons cartCoupons() {
        return new DynamoDbCartCoupons(aws::dynamoDb, table());
    }

    public ApplyPromotions applyPromotions() {
        return new ApplyPromotions(promotionCopies(), productCategories(), cartCoupons(), clock());
    }

    public EnterCoupon enterCoupon() {
        var carts = new ViewCart(carts(), productCopies(), clock());
        return new EnterCoupon(carts, cartCoupons(), applyPromotions(), clock());
    }

    public TaxTable taxTable() {
        return BundledTaxTable.read();
    }

    public QuoteSigner quoteSigner() {
        var keys = SigningKeys.of(aws::secretsManager, environment.require("QUOTE_KEY_ARN"), clock());
        return new SignedQuotes(new SignedTokens(keys, clock()));
    }

    public GuestTokens guestTokens() {
        var keys = SigningKeys.of(aws::secretsManager, environment.require("GUEST_TOKEN_KEY_ARN"), clock());
        return new SignedGuestTokens(new SignedTokens(keys, clock()));
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, aws::eventBridge, aws::dynamoDb);
    }

    /** Abandons carts idle for as long as ABANDONED_AFTER says, an ISO 8601 duration. */
    public AbandonIdleCarts abandonIdleCarts() {
        var after = Duration.parse(environment.require("ABANDONED_AFTER"));
        return new AbandonIdleCarts(carts(), new DynamoDbIdleCarts(aws::dynamoDb, table(), clock()), after, clock());
    }

    public Clock clock() {
        return Platform.current().clock();
    }

    /** Random through and through: who knows one cart's id cannot guess another's. */
    public Supplier<UUID> ids() {
        return Platform.current()::randomId;
    }

    private String table() {
        return environment.require("TABLE_NAME");
    }
}
