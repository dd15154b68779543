package dev.souk.lambda.http;

/**
 * Who sends a request, as the authorizer established it; never taken from path or body.
 *
 * @param subject the token's {@code sub}, empty for an anonymous caller
 */
public record Caller(String subject, Role role) {
    public static final Caller ANONYMOUS = new Caller("", Role.ANONYMOUS);
}
