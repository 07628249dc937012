package foreword.testing;

import foreword.byemail.LinkKey;
import foreword.byemail.LinkKeys;
import java.util.ArrayList;
import java.util.List;

/** Secrets of links, in a list. */
public final class InMemoryLinkKeys implements LinkKeys {
    private final List<LinkKey> keys = new ArrayList<>();

    @Override
    public List<LinkKey> all() {
        return List.copyOf(keys);
    }

    @Override
    public void add(LinkKey key) {
        if (keys.stream().noneMatch(it -> it.id() == key.id())) {
            keys.add(key);
        }
    }

    @Override
    public void forget(LinkKey key) {
        keys.remove(key);
    }
}
