package dev.souk.recommendations.domain;

/**
 * A customer or a guest.
 *
 * @param subject the {@code sub} of the shopper's token; orders name their customer by it, too
 */
public record Shopper(String subject) {
    /** @throws IllegalArgumentException when the subject is blank */
    public Shopper {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a shopper must have a subject, got a blank one");
        }
    }
}
