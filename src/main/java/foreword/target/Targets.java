package foreword.target;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody we want to meet. */
public interface Targets {
    void save(Target target);

    Optional<Target> find(Target.Id id);

    /** Those of the ids that are on the list, archived ones too, in no order. */
    List<Target> all(Collection<Target.Id> ids);

    /** By name and company, letter case and outer blanks ignored. */
    Optional<Target> named(String name, String company);

    /** Those on the list, not archived, whose name has this key ({@link foreword.people.NameKey#ofPerson}). */
    List<Target> called(String key);

    /** Everybody who is on the list and not archived, the most wanted first. */
    List<Target> wanted();

    /** A part of {@link #wanted}, or of those who are archived. */
    List<Target> page(boolean archived, int skip, int most);

    long count(boolean archived);

    /** Compare-and-set of the consent; false when it is another by now. */
    boolean consent(Target.Id id, Consent.Step from, Consent to);
}
