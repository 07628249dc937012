package foreword.byemail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signs with the newest key, makes a new one every quarter, and accepts an older one for as long as links signed with it live. */
public final class Keyring {
    /** How long a link lives at most. */
    public static final Duration LONGEST_LINK = Duration.ofDays(7);

    private static final Duration SIGNS_FOR = Duration.ofDays(90);
    private static final int BYTES = 32;

    private final LinkKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile List<LinkKey> known = List.of();

    public Keyring(LinkKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key to sign with now. */
    public LinkKey current() {
        Instant now = clock.instant();
        return newest().filter(key -> key.madeAt().plus(SIGNS_FOR).isAfter(now)).orElseGet(() -> rotate(now));
    }

    /** The key with this id; empty when there is none, or it is retired. Another node may have made the next one. */
    public Optional<LinkKey> with(int id) {
        int newest = newest().map(LinkKey::id).orElse(0);
        if (id == newest + 1) {
            known = keys.all();
        }
        return find(id);
    }

    private Optional<LinkKey> find(int id) {
        return known.stream().filter(key -> key.id() == id).findFirst();
    }

    private Optional<LinkKey> newest() {
        if (known.isEmpty()) {
            known = keys.all();
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** Every link that an older key but the last has signed is dead by now. */
    private synchronized LinkKey rotate(Instant now) {
        List<LinkKey> before = keys.all();
        before.stream().limit(Math.max(0, before.size() - 1L)).forEach(keys::forget);
        int next = before.isEmpty() ? 1 : before.get(before.size() - 1).id() + 1;
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        keys.add(new LinkKey(next, HexFormat.of().formatHex(secret), now));
        known = keys.all();
        return known.get(known.size() - 1);
    }
}
