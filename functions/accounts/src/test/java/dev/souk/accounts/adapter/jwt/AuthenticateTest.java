package dev.souk.accounts.adapter.jwt;

import static dev.souk.accounts.adapter.jwt.TokenTrial.guestClaims;
import static dev.souk.accounts.fixture.TestIssuer.GUEST_KEY;
import static dev.souk.accounts.fixture.TestIssuer.claims;
import static dev.souk.accounts.fixture.TestIssuer.guest;
import static dev.souk.lambda.fixture.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.Identities.Verdict.Genuine;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.fixture.SteppingClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom we know by a token, and when no longer; {@link ForgedTokensTest} has the ways to pass for somebody else. */
class AuthenticateTest {
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final TokenTrial TRIAL = TokenTrial.of(ISSUER);

    private final SteppingClock clock = new SteppingClock();
    private final Authenticate authenticate = ISSUER.trustedBy(clock);

    @Test
    void knows_customers_and_staff_by_the_issuers_tokens() {
        var ada = new Genuine(new Identity("ada", Role.CUSTOMER));
        assertThat(TRIAL.judge(ISSUER.rs256(claims()))).isEqualTo(ada);
        assertThat(TRIAL.judge(ISSUER.es256(claims()))).isEqualTo(ada);
        assertThat(TRIAL.judge(ISSUER.rs256(header -> header.type(new JOSEObjectType("at+jwt")), claims())))
                .isEqualTo(ada);
        assertThat(TRIAL.judge(ISSUER.rs256(claims().claim("cognito:groups", List.of("staff")))))
                .isEqualTo(new Genuine(new Identity("ada", Role.STAFF)));
    }

    @Test
    void knows_guests_by_our_own_tokens() {
        assertThat(TRIAL.judge(guest(GUEST_KEY, guestClaims())))
                .isEqualTo(new Genuine(new Identity("guest:eve", Role.GUEST)));
    }

    @TestFactory
    Stream<DynamicTest> refuses_tokens_out_of_their_time() {
        return Stream.of(
                TRIAL.refused("expired a minute ago", () -> ISSUER.rs256(expiring(NOON.minusSeconds(60)))),
                TRIAL.refused("without expiry", () -> ISSUER.rs256(claims().expirationTime(null))),
                TRIAL.refused("valid from in 61 s", () -> ISSUER.rs256(starting(NOON.plusSeconds(61)))),
                TRIAL.refused(
                        "guest, expired", () -> guest(GUEST_KEY, guestClaims().expirationTime(Date.from(NOON)))),
                TRIAL.refused(
                        "guest, without expiry",
                        () -> guest(GUEST_KEY, guestClaims().expirationTime(null))));
    }

    @Test
    void forgives_clocks_that_differ_by_less_than_a_minute() {
        assertThat(TRIAL.judge(ISSUER.rs256(expiring(NOON.minusSeconds(59))))).isInstanceOf(Genuine.class);
        assertThat(TRIAL.judge(ISSUER.rs256(starting(NOON.plusSeconds(60))))).isInstanceOf(Genuine.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Token x", "Bearer a b", "Bearer ä.b.c", "Bearer\ta.b.c"})
    void refuses_other_headers(String header) {
        assertThat(authenticate.handle(header)).isInstanceOf(Refused.class);
    }

    /** Nothing is split, decoded or looked up, so it takes no time worth measuring. */
    @Test
    void refuses_a_token_of_100_kilobytes_unread() {
        var unread = new Authenticate(
                _ -> {
                    throw new AssertionError("a token of this size was looked at");
                },
                ISSUER.accounts);

        assertThat(unread.handle("Bearer " + "a".repeat(100 * 1024))).isInstanceOf(Refused.class);
        assertThat(unread.handle("Bearer " + "a.".repeat(4097))).isInstanceOf(Refused.class);
    }

    @Test
    void refuses_customers_who_had_themselves_erased() {
        var issuer = new TestIssuer();
        Authenticate trusting = issuer.trustedBy(clock);
        String token = issuer.rs256(claims());
        assertThat(trusting.handle("Bearer " + token)).isInstanceOf(Genuine.class);

        issuer.accounts.erase(new CustomerId("ada"));

        assertThat(trusting.handle("Bearer " + token)).isEqualTo(new Refused("the account was erased"));
        assertThat(trusting.handle("Bearer " + issuer.rs256(claims().subject("bob"))))
                .isInstanceOf(Genuine.class);
    }

    @Test
    void makes_nobody_staff_by_other_claims() {
        JWTClaimsSet.Builder forged =
                claims().claim("role", "staff").claim("scope", "staff").claim("groups", List.of("staff"));
        assertThat(TRIAL.judge(ISSUER.rs256(forged))).isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(TRIAL.judge(ISSUER.rs256(claims().claim("cognito:groups", "staff"))))
                .isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(TRIAL.judge(guest(GUEST_KEY, guestClaims().claim("cognito:groups", List.of("staff")))))
                .isEqualTo(new Genuine(new Identity("guest:eve", Role.GUEST)));
    }

    private static JWTClaimsSet.Builder expiring(Instant at) {
        return claims().expirationTime(Date.from(at));
    }

    private static JWTClaimsSet.Builder starting(Instant at) {
        return claims().notBeforeTime(Date.from(at));
    }
}
