package dev.souk.stepfunctions.jsonata;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as text, as JSONata and the context object write them. */
public final class Timestamps {
    private Timestamps() {}

    /** RFC 3339 in UTC with exactly three digits behind the second. */
    public static String format(Instant instant) {
        return format(instant, null, null);
    }

    /**
     * @param picture an XPath picture string, or null for RFC 3339
     * @param timezone e.g. {@code +0100}, or null for UTC
     */
    @SuppressWarnings("NullAway") // the library is not annotated: null picks its defaults
    static String format(Instant instant, @Nullable String picture, @Nullable String timezone) {
        return DateTimeUtils.formatDateTime(instant.toEpochMilli(), picture, timezone);
    }
}
