/** Calendars on the days on which clocks are odd. */
@NullMarked
package foreword.calendar;

import org.jspecify.annotations.NullMarked;
