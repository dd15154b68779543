package dev.souk.accounts.adapter.jwt;

import static dev.souk.accounts.fixture.SteppingClock.NOON;
import static dev.souk.accounts.fixture.TestIssuer.GUEST_KEY;
import static dev.souk.accounts.fixture.TestIssuer.claims;
import static dev.souk.accounts.fixture.TestIssuer.guest;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.application.Identities.Verdict.Genuine;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import dev.souk.accounts.fixture.SteppingClock;
import dev.souk.accounts.fixture.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way known to us to pass for somebody by a token. */
class AuthenticateTest {
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final RSAKey ATTACKER = TestIssuer.rsa("rsa-1");

    private final SteppingClock clock = new SteppingClock();
    private final Authenticate authenticate = ISSUER.trustedBy(clock);

    @Test
    void knows_customers_and_staff_by_the_issuers_tokens() {
        var ada = new Genuine(new Identity("ada", Role.CUSTOMER));
        assertThat(judge(ISSUER.rs256(claims()))).isEqualTo(ada);
        assertThat(judge(ISSUER.es256(claims()))).isEqualTo(ada);
        assertThat(judge(ISSUER.rs256(header -> header.type(new JOSEObjectType("at+jwt")), claims())))
                .isEqualTo(ada);
        assertThat(judge(ISSUER.rs256(claims().claim("client_id", null).audience("souk-web"))))
                .isEqualTo(ada);
        assertThat(judge(ISSUER.rs256(claims().claim("cognito:groups", List.of("staff")))))
                .isEqualTo(new Genuine(new Identity("ada", Role.STAFF)));
    }

    @Test
    void knows_guests_by_our_own_tokens() {
        assertThat(judge(guest(GUEST_KEY, guestClaims())))
                .isEqualTo(new Genuine(new Identity("guest:eve", Role.GUEST)));
    }

    @TestFactory
    Stream<DynamicTest> refuses_tokens_out_of_their_time() {
        return Stream.of(
                refused("expired a minute ago", () -> ISSUER.rs256(expiring(NOON.minusSeconds(60)))),
                refused("without expiry", () -> ISSUER.rs256(claims().expirationTime(null))),
                refused("valid from in 61 s", () -> ISSUER.rs256(starting(NOON.plusSeconds(61)))),
                refused("guest, expired", () -> guest(GUEST_KEY, guestClaims().expirationTime(Date.from(NOON)))),
                refused(
                        "guest, without expiry",
                        () -> guest(GUEST_KEY, guestClaims().expirationTime(null))));
    }

    @Test
    void forgives_clocks_that_differ_by_less_than_a_minute() {
        assertThat(judge(ISSUER.rs256(expiring(NOON.minusSeconds(59))))).isInstanceOf(Genuine.class);
        assertThat(judge(ISSUER.rs256(starting(NOON.plusSeconds(60))))).isInstanceOf(Genuine.class);
    }

    @TestFactory
    Stream<DynamicTest> refuses_algorithms_that_it_did_not_choose() {
        Stream<DynamicTest> unsigned = Stream.of("none", "None", "NONE", "nOnE")
                .map(name ->
                        refused("alg " + name, () -> unsigned("{\"alg\":\"%s\",\"kid\":\"rsa-1\"}".formatted(name))));
        Stream<DynamicTest> confused = Stream.of(
                refused("HS256 with the public key", () -> ISSUER.hs256WithPublicKey("JWT", claims())),
                refused("the same as guest", () -> ISSUER.hs256WithPublicKey(GuestTokens.TYPE, guestClaims())),
                refused("HS256 without type", () -> withoutType(guest(GUEST_KEY, guestClaims()))),
                refused(
                        "RSA token called a guest's",
                        () -> ISSUER.rs256(header -> header.type(new JOSEObjectType(GuestTokens.TYPE)), guestClaims())),
                refused("EC key id with RS256", () -> ISSUER.rs256(header -> header.keyID("ec-1"), claims())),
                refused("alg missing", () -> unsigned("{\"kid\":\"rsa-1\"}")));
        return Stream.concat(unsigned, confused);
    }

    @TestFactory
    Stream<DynamicTest> takes_keys_from_the_issuer_alone() {
        URI elsewhere = URI.create("http://169.254.169.254/keys");
        return Stream.of(
                refused("an attacker's key under a known id", () -> TestIssuer.rs256(ATTACKER, _ -> {}, claims())),
                refused("an unknown key id", () -> withHeader(header -> header.keyID("rsa-2"))),
                refused("no key id", () -> withHeader(header -> header.keyID(null))),
                refused("a path for a key id", () -> withHeader(header -> header.keyID("../../keys"))),
                refused("SQL for a key id", () -> withHeader(header -> header.keyID("' OR 1=1 --"))),
                refused("jku", () -> withHeader(header -> header.jwkURL(elsewhere))),
                refused("x5u", () -> withHeader(header -> header.x509CertURL(elsewhere))),
                refused("x5c", () -> withHeader(header -> header.x509CertChain(List.of(Base64.encode("cert"))))),
                refused(
                        "jwk",
                        () -> TestIssuer.rs256(ATTACKER, header -> header.jwk(ATTACKER.toPublicJWK()), claims())),
                refused(
                        "an unknown critical header",
                        () -> withHeader(
                                header -> header.criticalParams(Set.of("x")).customParam("x", "y"))));
    }

    @Test
    void asks_the_issuer_once_however_much_nonsense_comes() {
        var issuer = new TestIssuer();
        Authenticate trusting = issuer.trustedBy(clock);
        trusting.handle("Bearer " + issuer.rs256(claims()));
        for (int number = 0; number < 50; number++) {
            String keyId = "unknown-" + number;
            trusting.handle("Bearer " + issuer.rs256(header -> header.keyID(keyId), claims()));
        }
        assertThat(issuer.keyReads()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> refuses_tokens_meant_for_something_else() {
        return Stream.of(
                refused("another issuer", () -> ISSUER.rs256(claims().issuer("https://issuer.example.evil"))),
                refused("the issuer with a slash", () -> ISSUER.rs256(claims().issuer("https://issuer.example/"))),
                refused("no issuer", () -> ISSUER.rs256(claims().issuer(null))),
                refused("another client", () -> ISSUER.rs256(claims().claim("client_id", "other"))),
                refused("client not text", () -> ISSUER.rs256(claims().claim("client_id", List.of("souk-web")))),
                refused(
                        "another audience",
                        () -> ISSUER.rs256(claims().claim("client_id", null).audience("other"))),
                refused("neither", () -> ISSUER.rs256(claims().claim("client_id", null))),
                refused(
                        "an ID token",
                        () -> ISSUER.rs256(claims().claim("client_id", null)
                                .audience("souk-web")
                                .claim("token_use", "id"))),
                refused("an ID token by its nonce", () -> ISSUER.rs256(claims().claim("nonce", "n"))),
                refused("no subject", () -> ISSUER.rs256(claims().subject(null))),
                refused("a customer who calls itself a guest", () -> ISSUER.rs256(claims().subject("guest:eve"))),
                refused(
                        "a guest who calls itself a customer",
                        () -> guest(GUEST_KEY, guestClaims().subject("ada"))),
                refused(
                        "a guest of another issuer",
                        () -> guest(GUEST_KEY, guestClaims().issuer("other"))),
                refused(
                        "a guest signed by another key",
                        () -> guest("some-other-key-of-at-least-32-bytes", guestClaims())),
                refused(
                        "a quote",
                        () -> ISSUER.rs256(header -> header.type(new JOSEObjectType("souk-quote+jwt")), claims())));
    }

    @TestFactory
    Stream<DynamicTest> refuses_damaged_tokens() {
        String token = ISSUER.rs256(claims());
        int signature = token.lastIndexOf('.') + 1;
        Stream<DynamicTest> flipped = IntStream.range(0, 6)
                .mapToObj(bit -> refused("signature bit %d flipped".formatted(bit), () -> {
                    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
                    char other = alphabet.charAt(alphabet.indexOf(token.charAt(signature)) ^ (1 << bit));
                    return token.substring(0, signature) + other + token.substring(signature + 1);
                }));
        Stream<DynamicTest> cut = Stream.of(
                refused("truncated", () -> token.substring(0, token.length() - 1)),
                refused("without signature", () -> token.substring(0, signature)),
                refused("three dots", () -> token + "."),
                refused("only dots", () -> "..."),
                refused("no dots", () -> "token"),
                refused("no JSON", () -> "e30.e30.e30"),
                refused(
                        "payload no JSON",
                        () -> token.substring(0, token.indexOf('.')) + ".eHg." + token.substring(signature)),
                refused("header an array", () -> "W10.e30.e30"));
        return Stream.concat(flipped, cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Token x", "Bearer a b", "Bearer ä.b.c", "Bearer\ta.b.c"})
    void refuses_other_headers(String header) {
        assertThat(authenticate.handle(header)).isInstanceOf(Refused.class);
    }

    @Test
    void refuses_a_token_of_100_kilobytes_in_less_than_50_milliseconds() {
        String header = "Bearer " + "a".repeat(100 * 1024);
        assertThat(authenticate.handle(header)).isInstanceOf(Refused.class);

        // The best of five: the machine may be busy, but then not five times.
        long best = IntStream.range(0, 5)
                .mapToLong(_ -> nanos(() -> authenticate.handle(header)))
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void makes_nobody_staff_by_other_claims() {
        JWTClaimsSet.Builder forged =
                claims().claim("role", "staff").claim("scope", "staff").claim("groups", List.of("staff"));
        assertThat(judge(ISSUER.rs256(forged))).isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(judge(ISSUER.rs256(claims().claim("cognito:groups", "staff"))))
                .isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(judge(guest(GUEST_KEY, guestClaims().claim("cognito:groups", List.of("staff")))))
                .isEqualTo(new Genuine(new Identity("guest:eve", Role.GUEST)));
    }

    private DynamicTest refused(String name, Supplier<String> token) {
        return DynamicTest.dynamicTest(name, () -> {
            String text = token.get();
            assertThat(judge(text))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).doesNotContain(text));
        });
    }

    private Verdict judge(String token) {
        return authenticate.handle("Bearer " + token);
    }

    private static String withHeader(Consumer<JWSHeader.Builder> alter) {
        return ISSUER.rs256(alter, claims());
    }

    private static JWTClaimsSet.Builder expiring(Instant at) {
        return claims().expirationTime(Date.from(at));
    }

    private static JWTClaimsSet.Builder starting(Instant at) {
        return claims().notBeforeTime(Date.from(at));
    }

    private static JWTClaimsSet.Builder guestClaims() {
        return new JWTClaimsSet.Builder()
                .issuer("souk-accounts")
                .subject("guest:eve")
                .expirationTime(Date.from(NOON.plusSeconds(60)));
    }

    private static String unsigned(String header) {
        return base64(header) + "." + base64(claims().build().toString()) + ".";
    }

    private static String withoutType(String token) {
        return base64("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}") + token.substring(token.indexOf('.'));
    }

    private static String base64(String text) {
        return Base64URL.encode(text).toString();
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
