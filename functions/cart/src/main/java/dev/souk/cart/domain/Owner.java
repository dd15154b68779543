package dev.souk.cart.domain;

/**
 * Whose cart it is: a customer or a guest.
 *
 * @param subject the {@code sub} of the caller's token
 */
public record Owner(String subject) {
    /** @throws IllegalArgumentException when the subject is blank */
    public Owner {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("an owner must have a subject, got a blank one");
        }
    }
}
