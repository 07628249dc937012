package foreword.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other systems tell us over webhooks.
 *
 * @param surveySecret what answers to surveys are signed with; null when none are taken
 * @param sources the systems that tell of deals, those that are switched on
 */
public record HookSettings(@Nullable Secret surveySecret, List<SourceSettings> sources) {
    public HookSettings {
        sources = List.copyOf(sources);
    }

    /** What is set about this system; empty when it is off. */
    public Optional<SourceSettings> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
