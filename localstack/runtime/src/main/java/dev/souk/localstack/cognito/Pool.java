package dev.souk.localstack.cognito;

import dev.souk.localstack.edge.AwsFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A user pool with its users. */
record Pool(
        String id,
        Issuer issuer,
        UserDirectory users,
        PasswordPolicy policy,
        ConfirmationTrigger trigger,
        List<String> groups,
        RandomGenerator random,
        Supplier<String> ids,
        Map<String, Refresh> refreshes) {
    private static final Duration REFRESHABLE = Duration.ofDays(30);

    Pool(
            String id,
            Issuer issuer,
            UserDirectory users,
            PasswordPolicy policy,
            ConfirmationTrigger trigger,
            List<String> groups,
            RandomGenerator random,
            Supplier<String> ids) {
        this(id, issuer, users, policy, trigger, groups, random, ids, new ConcurrentHashMap<>());
    }

    /** Whose tokens may be renewed, and until when. */
    record Refresh(String sub, Instant until) {}

    /** @throws AwsFault {@code InvalidPasswordException}, {@code UsernameExistsException} */
    User signUp(String name, String password, Map<String, String> attributes) {
        policy.require(password);
        User user = new User(
                ids.get(),
                name,
                new Passwords(random).hash(password),
                attributes,
                Optional.of("%06d".formatted(random.nextInt(1_000_000))),
                List.of());
        if (!users.add(user)) {
            throw AwsFault.client("UsernameExistsException", "An account with the given email already exists.");
        }
        return user;
    }

    /** As on AWS the user stays confirmed when the trigger fails; only the caller is told. */
    void confirm(String name, String code, String clientId) {
        User user = users.find(name)
                .orElseThrow(() ->
                        AwsFault.client("ExpiredCodeException", "Invalid code provided, please request a code again."));
        if (user.confirmed()) {
            throw AwsFault.client("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED");
        }
        if (!user.code().equals(Optional.of(code))) {
            throw AwsFault.client("CodeMismatchException", "Invalid verification code provided, please try again.");
        }
        users.change(user, User::whenConfirmed);
        trigger.confirmed(user.whenConfirmed(), clientId);
    }

    /** @throws AwsFault {@code NotAuthorizedException}, the same for a wrong password and an unknown name */
    User signIn(String name, String password) {
        User user = users.find(name)
                .filter(found -> Passwords.matches(password, found.password()))
                .orElseThrow(() -> AwsFault.client("NotAuthorizedException", "Incorrect username or password."));
        if (!user.confirmed()) {
            throw AwsFault.client("UserNotConfirmedException", "User is not confirmed.");
        }
        return user;
    }

    String refreshToken(User user, Instant now) {
        String token = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        refreshes.put(token, new Refresh(user.sub(), now.plus(REFRESHABLE)));
        return token;
    }

    /** @throws AwsFault {@code NotAuthorizedException} for a token that is not, or no longer, one */
    User refreshed(String token, Instant now) {
        return Optional.ofNullable(refreshes.get(token))
                .filter(refresh -> refresh.until().isAfter(now))
                .flatMap(refresh -> users.find(refresh.sub()))
                .orElseThrow(() -> AwsFault.client("NotAuthorizedException", "Invalid Refresh Token"));
    }
}
