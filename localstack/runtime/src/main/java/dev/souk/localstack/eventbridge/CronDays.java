package dev.souk.localstack.eventbridge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a cron expression allows, by the month or by the week: its other field is {@code ?}. */
@FunctionalInterface
interface CronDays {
    List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    Pattern NEAREST_WEEKDAY = Pattern.compile("([1-9]|[12]\\d|3[01])W");
    Pattern LAST_OF_MONTH = Pattern.compile("([1-7])L");
    Pattern NTH_OF_MONTH = Pattern.compile("([1-7])#([1-5])");

    boolean allow(LocalDate day);

    /** @throws IllegalArgumentException naming the field that is wrong */
    static CronDays of(String ofMonth, String ofWeek) {
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException(
                    "expected ? in exactly one of the cron fields day-of-month and day-of-week, got %s and %s"
                            .formatted(ofMonth, ofWeek));
        }
        return ofWeek.equals("?") ? ofMonth(ofMonth) : ofWeek(ofWeek);
    }

    private static CronDays ofMonth(String text) {
        if (text.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        Matcher nearest = NEAREST_WEEKDAY.matcher(text);
        if (nearest.matches()) {
            int wanted = Integer.parseInt(nearest.group(1));
            return day -> wanted <= day.lengthOfMonth() && day.equals(weekdayNear(day.withDayOfMonth(wanted)));
        }
        CronField days = CronField.of("day-of-month", text, 1, 31, List.of());
        return day -> days.has(day.getDayOfMonth());
    }

    private static CronDays ofWeek(String text) {
        if (text.equals("L")) {
            return day -> day.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        Matcher last = LAST_OF_MONTH.matcher(text);
        if (last.matches()) {
            DayOfWeek weekday = weekday(last.group(1));
            return day -> day.equals(day.with(TemporalAdjusters.lastInMonth(weekday)));
        }
        Matcher nth = NTH_OF_MONTH.matcher(text);
        if (nth.matches()) {
            DayOfWeek weekday = weekday(nth.group(1));
            int ordinal = Integer.parseInt(nth.group(2));
            return day -> day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
        }
        CronField days = CronField.of("day-of-week", text, 1, 7, WEEKDAYS);
        return day -> days.has(day.getDayOfWeek().getValue() % 7 + 1);
    }

    /** AWS counts from Sunday, 1, to Saturday, 7. */
    private static DayOfWeek weekday(String number) {
        return DayOfWeek.SUNDAY.plus(Integer.parseInt(number) - 1L);
    }

    /** Within the same month: the 1st on a Saturday gives Monday the 3rd. */
    private static LocalDate weekdayNear(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY -> day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
            default -> day;
        };
    }
}
