package dev.souk.inventory.domain;

import java.util.regex.Pattern;

/**
 * Where units of a product lie: a place, and within it one of several buckets, so that many can buy at once.
 *
 * @param location 1 to 30 small letters, digits and hyphens
 * @param bucket from 0
 */
public record Part(String location, int bucket) {
    // Before the parts, which are held to it.
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,30}");

    /** Where stock is when nobody says otherwise. */
    public static final String MAIN_LOCATION = "main";

    /** The only part of most products. */
    public static final Part MAIN = new Part(MAIN_LOCATION, 0);

    /** @throws IllegalArgumentException when the location has another form or the bucket is negative */
    public Part {
        requireLocation(location);
        if (bucket < 0) {
            throw new IllegalArgumentException("a bucket must not be negative, got %d".formatted(bucket));
        }
    }

    /** @throws IllegalArgumentException when it is no location's name */
    public static String requireLocation(String location) {
        if (!FORM.matcher(location).matches()) {
            throw new IllegalArgumentException(
                    "a location must be 1 to 30 small letters, digits and '-', got %d characters of another form"
                            .formatted(location.length()));
        }
        return location;
    }
}
