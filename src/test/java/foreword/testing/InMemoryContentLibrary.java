package foreword.testing;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pieces and who was sent which, in maps. */
public final class InMemoryContentLibrary implements ContentLibrary {
    private final Map<ContentItem.Id, ContentItem> items = new LinkedHashMap<>();
    private final Map<ContentItem.Id, byte[]> files = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();

    @Override
    public void add(ContentItem item, byte[] file) {
        items.put(item.id(), item);
        files.put(item.id(), file.clone());
    }

    @Override
    public Optional<ContentItem> find(ContentItem.Id id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public byte[] file(ContentItem.Id id) {
        byte[] file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("no such piece: " + id.value());
        }
        return file.clone();
    }

    @Override
    public List<ContentItem> all() {
        return List.copyOf(items.values());
    }

    @Override
    public List<ContentItem> newTo(String person) {
        return items.values().stream()
                .filter(it -> !sent.contains(key(person, it.id())))
                .toList();
    }

    @Override
    public void sentTo(String person, ContentItem.Id item) {
        sent.add(key(person, item));
    }

    private static String key(String person, ContentItem.Id item) {
        return person + " " + item.value();
    }
}
