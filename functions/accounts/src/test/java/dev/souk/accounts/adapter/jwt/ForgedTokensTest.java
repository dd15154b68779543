package dev.souk.accounts.adapter.jwt;

import static dev.souk.accounts.adapter.jwt.TokenTrial.guestClaims;
import static dev.souk.accounts.fixture.TestIssuer.GUEST_KEY;
import static dev.souk.accounts.fixture.TestIssuer.claims;
import static dev.souk.accounts.fixture.TestIssuer.guest;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import dev.souk.accounts.fixture.TestIssuer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Forged, misdirected and damaged tokens: every way known to us to pass for somebody else. */
class ForgedTokensTest {
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final RSAKey ATTACKER = TestIssuer.rsa("rsa-1");
    private static final TokenTrial TRIAL = TokenTrial.of(ISSUER);

    @TestFactory
    Stream<DynamicTest> refuses_algorithms_that_it_did_not_choose() {
        Stream<DynamicTest> unsigned = Stream.of("none", "None", "NONE", "nOnE")
                .map(name -> TRIAL.refused(
                        "alg " + name, () -> unsigned("{\"alg\":\"%s\",\"kid\":\"rsa-1\"}".formatted(name))));
        Stream<DynamicTest> confused = Stream.of(
                TRIAL.refused("HS256 with the public key", () -> ISSUER.hs256WithPublicKey("JWT", claims())),
                TRIAL.refused("the same as guest", () -> ISSUER.hs256WithPublicKey(GuestTokens.TYPE, guestClaims())),
                TRIAL.refused("HS256 without type", () -> withoutType(guest(GUEST_KEY, guestClaims()))),
                TRIAL.refused(
                        "RSA token called a guest's",
                        () -> ISSUER.rs256(header -> header.type(new JOSEObjectType(GuestTokens.TYPE)), guestClaims())),
                TRIAL.refused("EC key id with RS256", () -> ISSUER.rs256(header -> header.keyID("ec-1"), claims())),
                TRIAL.refused("alg missing", () -> unsigned("{\"kid\":\"rsa-1\"}")));
        return Stream.concat(unsigned, confused);
    }

    @TestFactory
    Stream<DynamicTest> takes_keys_from_the_issuer_alone() {
        URI elsewhere = URI.create("http://169.254.169.254/keys");
        return Stream.of(
                TRIAL.refused(
                        "an attacker's key under a known id", () -> TestIssuer.rs256(ATTACKER, _ -> {}, claims())),
                TRIAL.refused("an unknown key id", () -> withHeader(header -> header.keyID("rsa-2"))),
                TRIAL.refused("no key id", () -> withHeader(header -> header.keyID(null))),
                TRIAL.refused("a path for a key id", () -> withHeader(header -> header.keyID("../../keys"))),
                TRIAL.refused("SQL for a key id", () -> withHeader(header -> header.keyID("' OR 1=1 --"))),
                TRIAL.refused("jku", () -> withHeader(header -> header.jwkURL(elsewhere))),
                TRIAL.refused("x5u", () -> withHeader(header -> header.x509CertURL(elsewhere))),
                TRIAL.refused("x5c", () -> withHeader(header -> header.x509CertChain(List.of(Base64.encode("cert"))))),
                TRIAL.refused(
                        "jwk",
                        () -> TestIssuer.rs256(ATTACKER, header -> header.jwk(ATTACKER.toPublicJWK()), claims())),
                TRIAL.refused(
                        "an unknown critical header",
                        () -> withHeader(
                                header -> header.criticalParams(Set.of("x")).customParam("x", "y"))));
    }

    @TestFactory
    Stream<DynamicTest> refuses_tokens_meant_for_something_else() {
        return Stream.of(
                TRIAL.refused("another issuer", () -> ISSUER.rs256(claims().issuer("https://issuer.example.evil"))),
                TRIAL.refused(
                        "the issuer with a slash", () -> ISSUER.rs256(claims().issuer("https://issuer.example/"))),
                TRIAL.refused("no issuer", () -> ISSUER.rs256(claims().issuer(null))),
                TRIAL.refused("another client", () -> ISSUER.rs256(claims().claim("client_id", "other"))),
                TRIAL.refused("client not text", () -> ISSUER.rs256(claims().claim("client_id", List.of("souk-web")))),
                TRIAL.refused("no client", () -> ISSUER.rs256(claims().claim("client_id", null))),
                TRIAL.refused(
                        "our client in another claim",
                        () -> ISSUER.rs256(claims().claim("client_id", null).audience("souk-web"))),
                TRIAL.refused("an ID token", () -> ISSUER.rs256(claims().claim("token_use", "id"))),
                TRIAL.refused("an ID token by its nonce", () -> ISSUER.rs256(claims().claim("nonce", "n"))));
    }

    @TestFactory
    Stream<DynamicTest> refuses_subjects_that_their_kind_of_token_cannot_have() {
        return Stream.of(
                TRIAL.refused("no subject", () -> ISSUER.rs256(claims().subject(null))),
                TRIAL.refused("a customer who calls itself a guest", () -> ISSUER.rs256(claims().subject("guest:eve"))),
                TRIAL.refused(
                        "a guest who calls itself a customer",
                        () -> guest(GUEST_KEY, guestClaims().subject("ada"))),
                TRIAL.refused(
                        "a guest of another issuer",
                        () -> guest(GUEST_KEY, guestClaims().issuer("other"))),
                TRIAL.refused(
                        "a guest signed by another key",
                        () -> guest("some-other-key-of-at-least-32-bytes", guestClaims())),
                TRIAL.refused(
                        "a quote",
                        () -> ISSUER.rs256(header -> header.type(new JOSEObjectType("souk-quote+jwt")), claims())));
    }

    @TestFactory
    Stream<DynamicTest> refuses_damaged_tokens() {
        String token = ISSUER.rs256(claims());
        int signature = token.lastIndexOf('.') + 1;
        Stream<DynamicTest> flipped = IntStream.range(0, 6)
                .mapToObj(bit -> TRIAL.refused("signature bit %d flipped".formatted(bit), () -> {
                    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
                    char other = alphabet.charAt(alphabet.indexOf(token.charAt(signature)) ^ (1 << bit));
                    return token.substring(0, signature) + other + token.substring(signature + 1);
                }));
        Stream<DynamicTest> cut = Stream.of(
                TRIAL.refused("truncated", () -> token.substring(0, token.length() - 1)),
                TRIAL.refused("without signature", () -> token.substring(0, signature)),
                TRIAL.refused("three dots", () -> token + "."),
                TRIAL.refused("only dots", () -> "..."),
                TRIAL.refused("no dots", () -> "token"),
                TRIAL.refused("no JSON", () -> "e30.e30.e30"),
                TRIAL.refused(
                        "payload no JSON",
                        () -> token.substring(0, token.indexOf('.')) + ".eHg." + token.substring(signature)),
                TRIAL.refused("header an array", () -> "W10.e30.e30"));
        return Stream.concat(flipped, cut);
    }

    private static String withHeader(Consumer<JWSHeader.Builder> alter) {
        return ISSUER.rs256(alter, claims());
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
}
