package dev.souk.catalog.domain;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What staff may say about a product besides what every product has.
 *
 * @param brand who makes it, one line of up to {@value #MAX_BRAND} characters
 * @param attributes what it can be found by
 * @param variant which of several it is, or null when it stands alone
 * @param imageUrl where a picture lies, over https; the shop hands it on and never fetches it
 */
public record Traits(
        @Nullable String brand,
        TaxClass taxClass,
        Labels attributes,
        @Nullable Variant variant,
        @Nullable String imageUrl) {
    public static final int MAX_BRAND = 100;
    public static final int MAX_URL = 500;
    public static final Traits NONE = new Traits(null, TaxClass.STANDARD, Labels.NONE, null, null);

    /** @throws IllegalArgumentException when the brand is no line or the picture has no https address */
    public Traits {
        if (brand != null) {
            Text.requireLine("brand", brand, MAX_BRAND);
        }
        if (imageUrl != null) {
            requireHttps(imageUrl);
        }
    }

    /** Names and passwords in an address would be shown to everyone. */
    private static void requireHttps(String url) {
        if (url.length() > MAX_URL) {
            throw new IllegalArgumentException(
                    "imageUrl must have at most %d characters, got %d".formatted(MAX_URL, url.length()));
        }
        try {
            var uri = new URI(url);
            if (url.startsWith("https://") && uri.getHost() != null && uri.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("imageUrl must be an https address", e);
        }
        throw new IllegalArgumentException("imageUrl must be an https address without user information");
    }
}
