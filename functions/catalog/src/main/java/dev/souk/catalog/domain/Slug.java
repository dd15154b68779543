package dev.souk.catalog.domain;

import java.util.regex.Pattern;

/** The form that skus and categories share: lower-case words joined by hyphens, fit for a URL and a table key. */
final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int SHOWN = 80;

    private Slug() {}

    static void require(String what, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("%s must match %s, got \"%s\""
                    .formatted(what, FORM, text.substring(0, Math.min(SHOWN, text.length()))));
        }
    }
}
