package dev.souk.accounts.domain;

/** What a caller is to the shop. */
public enum Role {
    GUEST,
    CUSTOMER,
    STAFF
}
