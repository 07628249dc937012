package foreword.deal.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator says that stages mean: by name, or for one pipeline as {@code pipeline/name}; letter case does not matter. */
public final class StageMap {
    /** Nothing was said. */
    public static final StageMap EMPTY = new StageMap(Map.of());

    private final Map<String, StageMeaning> meanings = new HashMap<>();

    public StageMap(Map<String, StageMeaning> meanings) {
        meanings.forEach((name, meaning) -> this.meanings.put(key(name), meaning));
    }

    /** The stage's meaning, the pipeline's own before one for all; empty when nobody said. */
    public Optional<StageMeaning> of(@Nullable String pipeline, String name) {
        StageMeaning own = pipeline == null ? null : meanings.get(key(pipeline + "/" + name));
        return Optional.ofNullable(own == null ? meanings.get(key(name)) : own);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
