package foreword.deal;

import java.util.List;
import java.util.Optional;

/** Which introductions have credit for which deals; the shares of a deal never sum up to more than 100. */
public interface Links {
    /** Keeps a new one, with why; false when the introduction has one to this deal already, or its share is too much. */
    boolean add(Link link, String why);

    Optional<Link> find(Link.Id id);

    /** The oldest first. */
    List<Link> of(Deal.Id deal);

    /** Of an introduction, as other rows refer to it. */
    List<Link> of(String introduction);

    /** Those that wait for somebody's word: proposed or disputed. */
    List<Link> waiting();

    /** Compare-and-set against {@code before}, with why; false as well when the shares would exceed the whole. */
    boolean change(Link before, Link after, String why);

    /** Every decision, the oldest first. */
    List<Link.Turn> history(Link.Id id);
}
