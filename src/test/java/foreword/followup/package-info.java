/** The nudge engine under random calendars, zones and disturbances. */
@NullMarked
package foreword.followup;

import org.jspecify.annotations.NullMarked;
