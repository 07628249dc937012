package foreword.template;

import java.util.List;
import java.util.Locale;

/**
 * The name of something that the program says to one of us. Each area has an enum of them, such as {@code PlanPhrase}; the words of
 * {@code PlanPhrase.NOT_TOLD} stand under {@code not-told} in {@code templates/screens/plan.en.yaml}, and in {@code plan.de.yaml}.
 */
public interface Phrase {
    /** The place of the count that chooses between one and several. */
    String COUNT = "n";

    /** As the enum spells it. */
    String name();

    /** What is put into the words, in the order in which it is given; a count comes first. */
    List<String> places();

    /** Whether its words depend on a count. */
    default boolean counted() {
        return !places().isEmpty() && places().get(0).equals(COUNT);
    }

    /** Which files hold its words: {@code plan} for {@code PlanPhrase}. */
    default String area() {
        String enumName = getClass().getSimpleName().replaceFirst("Phrase$", "");
        return enumName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Under which its words stand there. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names with blanks between them, as a list; what an enum keeps cannot be changed then. */
    static List<String> listed(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    }
}
