package dev.souk.lambda.http;

/** What the authorizer found a caller to be. */
public enum Role {
    ANONYMOUS,
    GUEST,
    CUSTOMER,
    STAFF
}
