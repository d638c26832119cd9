package org.shichen.ui;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;

/** Dates and times as the field writes them: 24 hours, no leading zeros in Chinese dates, in the desk's zone. */
public record Formats(Language language, DutyCalendar calendar) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** 02:30 */
    public String time(Instant instant) {
        return TimeOfDay.text(calendar.local(instant));
    }

    /** 02:30:05 */
    public String second(Instant instant) {
        return SECOND.format(local(instant));
    }

    /** Minutes after midnight as 24-hour time; 1440 and more is written as the next day's time. */
    public String minute(int minute) {
        return TimeOfDay.text(minute);
    }

    /** 2020年2月7日, 7 February 2020 */
    public String date(LocalDate date) {
        return pattern("yyyy年M月d日", "d MMMM yyyy", language).format(date);
    }

    /** 2月7日, 7 Feb */
    public String shortDate(LocalDate date) {
        return shortDate(date, language);
    }

    static String shortDate(LocalDate date, Language language) {
        return pattern("M月d日", "d MMM", language).format(date);
    }

    /** 2-7, as a day is typed too: where there is no room for words, under a bar or in a narrow column. */
    public static String briefDate(LocalDate date) {
        return date.getMonthValue() + "-" + date.getDayOfMonth();
    }

    /** 周五, Fri */
    public String weekday(LocalDate date) {
        return weekday(date.getDayOfWeek());
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, language.locale());
    }

    /** 2月7日 02:30, 7 Feb 02:30 */
    public String dateTime(Instant instant) {
        return dateTime(local(instant).toLocalDateTime(), language);
    }

    /** 2020年2月7日 02:30, 7 February 2020 02:30: where it is read in another year too, in a search or on paper. */
    public String yearDateTime(Instant instant) {
        return date(calendar.localDate(instant)) + " " + time(instant);
    }

    /** 014 of 督-2020-014: the number of a paper within its year. */
    public static String numberInYear(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    static String dateTime(LocalDateTime time, Language language) {
        return shortDate(time.toLocalDate(), language) + " " + TimeOfDay.text(time.toLocalTime());
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(calendar.zone());
    }

    private static DateTimeFormatter pattern(String chinese, String english, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? chinese : english, language.locale());
    }
}
