package dev.souk.accounts.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises card numbers, which must never enter this system: 13 to 19 digits, perhaps grouped by single spaces, dots
 * or dashes, whose check digit is right (ISO/IEC 7812-1, annex B, the Luhn formula).
 */
final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern DIGIT_RUN = Pattern.compile("[0-9](?:[ .-]?[0-9])*");

    private CardNumbers() {}

    /** True when a stretch of the text could be a card number. */
    static boolean occurIn(String text) {
        Matcher runs = DIGIT_RUN.matcher(text);
        while (runs.find()) {
            String digits = runs.group().replaceAll("[^0-9]", "");
            if (digits.length() >= SHORTEST && digits.length() <= LONGEST && passesLuhn(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
