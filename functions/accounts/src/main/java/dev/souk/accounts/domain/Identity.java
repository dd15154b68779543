package dev.souk.accounts.domain;

/**
 * Who is calling.
 *
 * <p>Guests have subjects that begin with {@value #GUEST_PREFIX} and nobody else has, so that no customer can be mistaken
 * for a guest, nor a guest for a customer.
 *
 * @param subject identifies the caller for good
 */
public record Identity(String subject, Role role) {
    public static final String GUEST_PREFIX = "guest:";
    private static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException when the subject is missing, too long or not one that the role may have */
    public Identity {
        if (subject.isBlank() || subject.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a subject has 1 to %d characters, got %d".formatted(MAX_LENGTH, subject.length()));
        }
        if (subject.startsWith(GUEST_PREFIX) != (role == Role.GUEST)) {
            throw new IllegalArgumentException(
                    "a guest's subject, and no other, begins with %s, got a %s".formatted(GUEST_PREFIX, role));
        }
    }
}
