package dev.souk.accounts.domain;

/** Something that is no address; says which part of it, and never repeats what it holds. */
public final class RefusedAddress extends IllegalArgumentException {
    private final String field;

    RefusedAddress(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The part that is wrong, by its name in {@link PostalAddress}. */
    public String field() {
        return field;
    }
}
