package dev.souk.simulator.workload;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.souk.simulator.workload.Scenario.Line;
import dev.souk.simulator.workload.Scenario.Product;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quotes as the cart signs them; the cart itself has no part in a checkout. */
final class Quotes {
    static final String COUPON = "SIM-10";
    static final int COUPON_AMOUNT = 10;
    private static final long SHIPPING = 490;

    private Quotes() {}

    /** @param id unique in a run */
    static String sign(String secret, String id, Scenario scenario, Purchase purchase, Instant now) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                "souk-cart",
                "sub",
                purchase.customer(),
                "jti",
                id,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.getEpochSecond() + 900,
                "cartId",
                "cart-" + id,
                "currency",
                "EUR",
                "shipping",
                SHIPPING));
        price(claims, scenario, purchase);
        return signed(secret, claims);
    }

    private static void price(Map<String, Object> claims, Scenario scenario, Purchase purchase) {
        List<Map<String, Object>> lines = new ArrayList<>();
        long subtotal = 0;
        for (Line line : purchase.lines()) {
            Product product = scenario.products().get(line.index());
            lines.add(Map.of(
                    "sku", product.sku(),
                    "name", product.sku(),
                    "quantity", line.quantity(),
                    "unitPrice", product.price()));
            subtotal += (long) product.price() * line.quantity();
        }
        int off = purchase.coupon() ? COUPON_AMOUNT : 0;
        if (purchase.coupon()) {
            claims.put("discounts", List.of(Map.of("code", COUPON, "name", COUPON, "coupon", true, "amount", off)));
        }
        claims.put("lines", lines);
        claims.put("subtotal", subtotal);
        claims.put("discount", off);
        claims.put("total", subtotal - off + SHIPPING);
    }

    private static String signed(String secret, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("souk-quote+jwt"))
                .build();
        JWSObject jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new IllegalStateException("a quote could not be signed", e);
        }
        return jws.serialize();
    }
}
