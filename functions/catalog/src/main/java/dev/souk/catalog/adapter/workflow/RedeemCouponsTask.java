package dev.souk.catalog.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.promotion.RedeemCoupons;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.AllRedeemed;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.NoneRedeemed;
import dev.souk.catalog.domain.promotion.RefusalReason;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Function {@code catalog-redeem-coupons}, the state RedeemCoupons of the checkout. */
public final class RedeemCouponsTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String customerId, List<String> coupons, String correlationId) {
        List<PromotionCode> codes() {
            return coupons.stream().map(PromotionCode::of).toList();
        }
    }

    /** REDEEMED; or REFUSED, with the coupon that could not be had and why. */
    record Output(
            String outcome, @Nullable String code, @Nullable String reason) {}

    public RedeemCouponsTask() {
        this(System.getenv());
    }

    public RedeemCouponsTask(Map<String, String> environment) {
        this(new Environment(environment), new CatalogModule(environment).redeemCoupons());
    }

    RedeemCouponsTask(Environment environment, RedeemCoupons redeemCoupons) {
        this.function = new TaskFunction<>(environment, Input.class, input -> redeem(redeemCoupons, input));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Output redeem(RedeemCoupons redeemCoupons, Input input) {
        var result =
                redeemCoupons.handle(new OrderId(input.orderId()), new CustomerId(input.customerId()), input.codes());
        return switch (result) {
            case AllRedeemed _ -> new Output("REDEEMED", null, null);
            case NoneRedeemed(PromotionCode code, RefusalReason reason) ->
                new Output("REFUSED", code.value(), reason.name());
        };
    }
}
