package dev.souk.accounts.application;

/** The customer asked to be forgotten and was; a token that is still around brings nobody back. */
public final class ErasedAccount extends RuntimeException {
    public ErasedAccount() {
        super("the account was erased");
    }
}
