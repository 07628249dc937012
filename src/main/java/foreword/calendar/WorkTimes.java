package foreword.calendar;

import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each teammate chose about their time, their days off, and whether their status says that they are away. */
public interface WorkTimes {
    /** {@link WorkTime#USUAL} when they chose nothing. */
    WorkTime of(Teammate.Id teammate);

    void save(Teammate.Id teammate, WorkTime chosen);

    /** Their days off, the earliest first; past ones may be among them. */
    List<Absence> off(Teammate.Id teammate);

    void add(Teammate.Id teammate, Absence absence);

    /** They work on these days after all. */
    void remove(Teammate.Id teammate, Absence absence);

    void clearOff(Teammate.Id teammate);

    Optional<Away> away(Teammate.Id teammate);

    /** {@code away} null when they are back. */
    void away(Teammate.Id teammate, @Nullable Away away);
}
