package foreword.testing;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import foreword.content.Handed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pieces and who was sent which, in maps. */
public final class InMemoryContentLibrary implements ContentLibrary {
    private final Map<ContentItem.Id, ContentItem> items = new LinkedHashMap<>();
    private final Map<ContentItem.Id, byte[]> files = new LinkedHashMap<>();
    private final List<Handed> ledger = new ArrayList<>();

    @Override
    public void add(ContentItem item, byte[] file) {
        items.put(item.id(), item);
        files.put(item.id(), file.clone());
    }

    @Override
    public void change(ContentItem item) {
        items.replace(item.id(), item);
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
        return items.values().stream()
                .sorted(Comparator.comparing(ContentItem::title)
                        .thenComparing(item -> item.id().value()))
                .toList();
    }

    @Override
    public Set<ContentItem.Id> hadBut(List<String> persons, String draft) {
        return ledger.stream()
                .filter(line -> persons.contains(line.person())
                        && (draft.isEmpty() || !line.draft().equals(draft)))
                .map(Handed::piece)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean promise(Handed promised) {
        Optional<Handed> earlier = ledger.stream()
                .filter(line ->
                        line.person().equals(promised.person()) && line.piece().equals(promised.piece()))
                .findFirst();
        if (earlier.isEmpty()) {
            ledger.add(promised);
        }
        return earlier.isEmpty() || earlier.get().draft().equals(promised.draft());
    }

    @Override
    public void release(String draft) {
        ledger.removeIf(line -> line.draft().equals(draft) && line.sentAt() == null);
    }

    @Override
    public void gone(String draft, Instant at) {
        ledger.replaceAll(line -> line.draft().equals(draft) && line.sentAt() == null
                ? new Handed(line.person(), line.piece(), line.version(), draft, line.about(), at)
                : line);
    }

    @Override
    public List<Handed> ledger() {
        return List.copyOf(ledger);
    }
}
