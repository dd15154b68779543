package dev.souk.accounts.application;

/** Too much happens to one account at once; nothing was changed, and the request may be sent again. */
public final class ContendedAccount extends RuntimeException {
    public ContendedAccount() {
        super("the account is being changed elsewhere right now");
    }
}
