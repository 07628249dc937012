package foreword.praise.hearing;

import java.util.List;
import java.util.OptionalLong;

/** A system that says of a text how much it sounds like praise. Any scale will do: only the order of its scores is judged. */
interface Contender {
    String name();

    double score(String text);

    /** What reading these texts costs once it is warm. */
    Speed speed(List<String> texts);

    /** The size of its model as written to a file, in bytes; empty for a word list in the source. */
    OptionalLong modelBytes();
}
