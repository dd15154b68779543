package dev.souk.accounts.adapter.jwt;

import static dev.souk.lambda.fixture.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.fixture.SteppingClock;
import java.util.Date;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;

/** Puts tokens to those who trust one issuer, at noon. */
record TokenTrial(TestIssuer issuer, Authenticate authenticate) {
    static TokenTrial of(TestIssuer issuer) {
        return new TokenTrial(issuer, issuer.trustedBy(new SteppingClock()));
    }

    Verdict judge(String token) {
        return authenticate.handle("Bearer " + token);
    }

    /** A row of the table of tokens that prove nothing. */
    DynamicTest refused(String name, Supplier<String> token) {
        return DynamicTest.dynamicTest(name, () -> {
            String text = token.get();
            assertThat(judge(text)).isInstanceOfSatisfying(Refused.class, refused -> {
                System.out.printf("tried %s: refused, %s%n", name, refused.reason());
                assertThat(refused.reason()).doesNotContain(text);
            });
        });
    }

    /** The claims of Eve's guest token. */
    static JWTClaimsSet.Builder guestClaims() {
        return new JWTClaimsSet.Builder()
                .issuer("souk-accounts")
                .subject("guest:eve")
                .expirationTime(Date.from(NOON.plusSeconds(60)));
    }
}
