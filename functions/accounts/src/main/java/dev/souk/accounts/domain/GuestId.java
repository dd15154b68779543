package dev.souk.accounts.domain;

/**
 * Somebody who has not signed in.
 *
 * @param subject of the guest's tokens, by which carts and orders know their owner; begins with
 *     {@value Identity#GUEST_PREFIX}
 */
public record GuestId(String subject) {
    private static final int MAX_LENGTH = 255;

    public GuestId {
        if (!subject.startsWith(Identity.GUEST_PREFIX)
                || subject.length() == Identity.GUEST_PREFIX.length()
                || subject.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a guest's subject begins with %s and has at most %d characters"
                    .formatted(Identity.GUEST_PREFIX, MAX_LENGTH));
        }
    }

    /** The id as the guest was told it. */
    public String value() {
        return subject.substring(Identity.GUEST_PREFIX.length());
    }
}
