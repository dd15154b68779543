package dev.souk.localstack.eventbridge;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that one field of a cron expression allows: lists, ranges, steps and names. */
record CronField(BitSet values) {
    private static final Pattern PART = Pattern.compile("(\\*|\\w+)(?:-(\\w+))?(?:/(\\d{1,4}))?");

    /**
     * @param name of the field, for the message
     * @param names of the values, the first one's being {@code lowest}; empty when the field has only numbers
     * @throws IllegalArgumentException naming the field
     */
    static CronField of(String name, String text, int lowest, int highest, List<String> names) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches() || !new Range(lowest, highest, names).addTo(values, matcher)) {
                throw new IllegalArgumentException(
                        "expected the cron field %s between %d and %d, got %s".formatted(name, lowest, highest, text));
            }
        }
        return new CronField(values);
    }

    boolean has(int value) {
        return values.get(value);
    }

    private record Range(int lowest, int highest, List<String> names) {

        /** Returns whether the part made sense. */
        private boolean addTo(BitSet values, Matcher part) {
            boolean every = part.group(1).equals("*");
            int from = every ? lowest : number(part.group(1));
            int to = last(part, every, from);
            int step = part.group(3) == null ? 1 : Integer.parseInt(part.group(3));
            if (from < lowest || to > highest || from > to || step == 0 || (every && part.group(2) != null)) {
                return false;
            }
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
            return true;
        }

        /** {@code 5/15} means from 5 to the end. */
        private int last(Matcher part, boolean every, int from) {
            if (part.group(2) != null) {
                return number(part.group(2));
            }
            return every || part.group(3) != null ? highest : from;
        }

        /** A number or a name's; one that is neither is below every range. */
        private int number(String text) {
            int named = names.indexOf(text.toUpperCase(Locale.ROOT));
            if (named >= 0) {
                return lowest + named;
            }
            return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        }
    }
}
