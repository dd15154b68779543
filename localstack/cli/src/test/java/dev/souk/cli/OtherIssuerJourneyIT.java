package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.souk.cli.ShopClient.Answer;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stack whose customers and staff come from an issuer that is no Cognito: synthesised anew with {@code -c oidcIssuer=…},
 * and nothing else about it is changed.
 */
@Timeout(600)
class OtherIssuerJourneyIT {
    private static final long POLL_NANOS = 500_000_000;

    @TempDir
    private Path folder;

    @Test
    void customers_and_staff_of_another_issuer_shop_and_sell_and_nobody_else_is_let_in() {
        try (LoopbackIssuer issuer = new LoopbackIssuer();
                RunningStack running = RunningStack.start(
                        Assemblies.synthesised(issuer.context(), folder.resolve("cdk.out")), folder.resolve("logs"))) {
            new Shelf(running.stack(), () -> issuer.staff("keeper")).sell("spelt", 240, 5);
            String ada = issuer.customer("ada");
            keepsAProfile(running, ada);
            orders(running, ada);
            assertThat(running.stack().shop().get(ada, "/admin/stock/spelt").status())
                    .as("no staff without the role")
                    .isEqualTo(403);
            refusesEverybodyElse(running, issuer);
            takesUpANewKey(running, issuer);
        }
    }

    private static void keepsAProfile(RunningStack running, String customer) {
        ShopClient shop = running.stack().shop();
        shop.send("PATCH", customer, "/me", "{\"name\":\"Ada\"}", Map.of("if-match", "\"0\""))
                .orThrow("keeping a name");
        assertThat(shop.get(customer, "/me").body().path("name").asText()).isEqualTo("Ada");
    }

    private static void orders(RunningStack running, String customer) {
        ShopClient shop = running.stack().shop();
        CartClient carts = new CartClient(shop);
        String cart = carts.open(customer);
        carts.put(customer, cart, "spelt", 2);
        OrderJourney.Quoted quoted = OrderJourney.Quoted.of(
                customer,
                cart,
                carts.quote(customer, cart, "").orThrow("quoting").body());
        Answer ordered = shop.send(
                "POST",
                customer,
                "/orders",
                JourneyIT.order(quoted.quote()),
                Map.of("idempotency-key", "spelt", "prefer", "wait=20"));
        assertThat(ordered.body().path("status").asText()).isEqualTo("CONFIRMED");

        Edge edge = running.stack().edge();
        new Quiescence(edge).await();
        assertThat(shop.get(customer, "/orders").body().path("items")).hasSize(1);
        assertThat(Invariants.check(
                        StackSnapshot.take(edge, EmbeddedStack.STAGE),
                        List.of(ordered.body().path("id").asText())))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }

    private static void refusesEverybodyElse(RunningStack running, LoopbackIssuer issuer) {
        Date twoMinutesAgo = Date.from(Instant.now().minus(Duration.ofMinutes(2)));
        RSAKey unknown = LoopbackIssuer.newKey("of-nobody");
        RSAKey sameId = LoopbackIssuer.newKey(issuer.key().getKeyID());
        Map<String, String> tokens = Map.of(
                "of the development issuer",
                running.stack().token("ada", false),
                "of the development issuer's staff",
                running.stack().token("keeper", true),
                "for another audience",
                LoopbackIssuer.sign(issuer.claims("ada").audience("other-shop"), issuer.key()),
                "expired",
                LoopbackIssuer.sign(issuer.claims("ada").expirationTime(twoMinutesAgo), issuer.key()),
                "of another issuer's name",
                LoopbackIssuer.sign(issuer.claims("ada").issuer(issuer.url() + "/"), issuer.key()),
                "with a key that is not published",
                LoopbackIssuer.sign(issuer.claims("ada"), unknown),
                "with a key of the same id",
                LoopbackIssuer.sign(issuer.claims("ada"), sameId));
        tokens.forEach((what, token) -> {
            Answer answer = running.stack().shop().get(token, "/me");
            assertThat(answer.status()).as(what).isEqualTo(401);
            assertThat(answer.body().path("type").asText()).as(what).isEqualTo("unauthorized");
        });
    }

    /** An unknown key has the set read again, at most once a minute, so this may take that long. */
    private static void takesUpANewKey(RunningStack running, LoopbackIssuer issuer) {
        ShopClient shop = running.stack().shop();
        RSAKey before = issuer.key();
        int reads = issuer.keySetReads();
        issuer.rotate("second");
        while (shop.get(issuer.customer("ada"), "/me").status() != 200) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        assertThat(issuer.keySetReads())
                .as("however many tokens came meanwhile")
                .isEqualTo(reads + 1);
        assertThat(shop.get(issuer.customer("ada"), "/me").body().path("name").asText())
                .as("the same customer as before")
                .isEqualTo("Ada");
        assertThat(shop.get(issuer.staff("keeper"), "/admin/stock/spelt").status())
                .isEqualTo(200);
        assertThat(shop.get(LoopbackIssuer.sign(issuer.claims("ada"), before), "/me")
                        .status())
                .as("with the key that was taken back")
                .isEqualTo(401);
    }
}
