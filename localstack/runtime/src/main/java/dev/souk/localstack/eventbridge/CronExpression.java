package dev.souk.localstack.eventbridge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** AWS's cron expressions: minutes, hours, day of month, month, day of week, year; one of the two days is {@code ?}. */
record CronExpression(CronField minutes, CronField hours, CronDays days, CronField months, CronField years) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /**
     * @param text the six fields, without {@code cron(…)}
     * @throws IllegalArgumentException naming the field that is wrong
     */
    static CronExpression of(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException(
                    "expected cron with six fields (minutes hours day-of-month month day-of-week year), got cron(%s)"
                            .formatted(text));
        }
        return new CronExpression(
                CronField.of("minutes", fields[0], 0, 59, List.of()),
                CronField.of("hours", fields[1], 0, 23, List.of()),
                CronDays.of(fields[2], fields[4]),
                CronField.of("month", fields[3], 1, 12, MONTHS),
                CronField.of("year", fields[5], FIRST_YEAR, LAST_YEAR, List.of()));
    }

    /** The first minute after the given time that all fields allow; empty when no year is left that does. */
    Optional<Instant> next(Instant after) {
        var earliest =
                after.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        LocalTime from = earliest.toLocalTime();
        for (LocalDate day = earliest.toLocalDate(); day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
            Optional<LocalTime> time = allows(day) ? timeFrom(from) : Optional.empty();
            if (time.isPresent()) {
                return Optional.of(day.atTime(time.get()).toInstant(ZoneOffset.UTC));
            }
            from = LocalTime.MIDNIGHT;
        }
        return Optional.empty();
    }

    private boolean allows(LocalDate day) {
        return years.has(day.getYear()) && months.has(day.getMonthValue()) && days.allow(day);
    }

    private Optional<LocalTime> timeFrom(LocalTime from) {
        for (int hour = from.getHour(); hour <= 23; hour++) {
            int first = hour == from.getHour() ? from.getMinute() : 0;
            for (int minute = first; hours.has(hour) && minute <= 59; minute++) {
                if (minutes.has(minute)) {
                    return Optional.of(LocalTime.of(hour, minute));
                }
            }
        }
        return Optional.empty();
    }
}
