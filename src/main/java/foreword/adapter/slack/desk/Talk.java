package foreword.adapter.slack.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the commands have in common. */
final class Talk {
    private final Office office;

    Talk(Office office) {
        this.office = office;
    }

    /** One sentence, shown to whoever typed. */
    Optional<String> said(String sentence) {
        return Optional.of(office.answers().said(sentence));
    }

    /** Several, each on a line of its own. */
    Optional<String> said(List<String> lines) {
        return Optional.of(office.answers().said(lines));
    }

    /** The contact named at the start of what was typed. */
    Optional<Named.Found> named(String text) {
        return new Named(office.rows().people()).atStartOf(text);
    }

    /** Names, one after the other. */
    static String list(Stream<String> names) {
        String joined = names.collect(Collectors.joining("; "));
        return joined.isEmpty() ? "none yet." : joined + ".";
    }
}
