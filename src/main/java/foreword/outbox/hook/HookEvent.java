package foreword.outbox.hook;

import foreword.activity.Key;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that other programs are told: ids and facts, never anybody's words.
 *
 * @param id the same however often it is sent
 * @param data facts by name, in the order of their names
 */
public record HookEvent(String id, HookType type, Instant at, Map<String, String> data) {
    public HookEvent {
        data = new TreeMap<>(data);
    }

    public static HookEvent of(HookType type, Instant at, Map<String, String> data) {
        return new HookEvent(Key.fresh("evt"), type, at, data);
    }
}
