package dev.souk.recommendations.adapter.http;

import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recommendations as clients see them, best first. */
record RecommendationsJson(List<ItemJson> items) {
    RecommendationsJson {
        items = List.copyOf(items);
    }

    static RecommendationsJson of(List<Recommendation> recommendations) {
        return new RecommendationsJson(
                recommendations.stream().map(ItemJson::of).toList());
    }

    /** One recommended product. */
    record ItemJson(String sku, String name, String category, Availability availability, ReasonJson reason) {
        static ItemJson of(Recommendation recommendation) {
            KnownProduct product = recommendation.product();
            return new ItemJson(
                    product.sku().value(),
                    product.label(),
                    product.category(),
                    product.availability(),
                    ReasonJson.of(recommendation.reason()));
        }
    }

    /** @param sku the product that the recommendation goes back to, when there is one */
    record ReasonJson(String kind, @Nullable String sku) {
        static ReasonJson of(Reason reason) {
            return switch (reason) {
                case Reason.BoughtTogether(var with) -> new ReasonJson("BOUGHT_TOGETHER", with.value());
                case Reason.Related(var to) -> new ReasonJson("RELATED", to.value());
                case Reason.Popular() -> new ReasonJson("POPULAR", null);
                case Reason.Because(var signal, var of) ->
                    new ReasonJson(
                            switch (signal) {
                                case BOUGHT -> "BECAUSE_YOU_BOUGHT";
                                case CARTED -> "BECAUSE_IN_YOUR_CART";
                                case VIEWED -> "BECAUSE_YOU_VIEWED";
                            },
                            of.value());
            };
        }
    }
}
