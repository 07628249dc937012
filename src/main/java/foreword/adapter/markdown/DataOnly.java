package foreword.adapter.markdown;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import foreword.template.BrokenTemplate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a template look into maps and lists and nowhere else: no methods or fields of objects, and only so many steps. */
final class DataOnly implements Mustache.Collector {
    private static final int MOST_STEPS = 2_000;

    private final String template;
    private int steps;

    DataOnly(String template) {
        this.template = template;
    }

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        steps += list.size();
        if (steps > MOST_STEPS) {
            throw new BrokenTemplate(template, "it repeats itself more than " + MOST_STEPS + " times");
        }
        return list.iterator();
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (data, key) ->
                data instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }
}
