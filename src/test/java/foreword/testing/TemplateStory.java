package foreword.testing;

import foreword.adapter.markdown.Examples;
import foreword.draft.MessageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One small story, told with the values of every template that we ship. */
public final class TemplateStory {
    private TemplateStory() {}

    /** The names of all templates. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(MessageKind.values()).map(MessageKind::template), Stream.of("weekly-plan"))
                .toList();
    }

    /** The values of one template, in everybody's wording and in English. */
    public static Map<String, Object> of(String name) {
        return Examples.of(name, null, null);
    }
}
