package foreword.target;

import java.util.List;
import java.util.Optional;

/** Everybody we want to meet. */
public interface Targets {
    void save(Target target);

    Optional<Target> find(Target.Id id);

    /** By name and company, letter case and outer blanks ignored. */
    Optional<Target> named(String name, String company);

    List<Target> wanted();
}
