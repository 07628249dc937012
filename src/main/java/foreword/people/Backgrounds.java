package foreword.people;

import java.util.Collection;
import java.util.Map;

/** What is known of people's working lives, by references such as {@code contact/c_12} and {@code target/t_7}. */
public interface Backgrounds {
    /** Replaces what was known. */
    void save(String about, Background background);

    /** {@link Background#NONE} when nothing is known. */
    Background of(String about);

    /** The same for many at once; those of whom nothing is known are missing. */
    Map<String, Background> all(Collection<String> about);
}
