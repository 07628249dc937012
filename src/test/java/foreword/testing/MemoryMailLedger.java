package foreword.testing;

import foreword.inbox.MailKey;
import foreword.inbox.MailLedger;
import foreword.inbox.MailPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The book of the mailboxes in memory; remembers what was taken in as number and subject. */
public class MemoryMailLedger implements MailLedger {
    private final Map<String, MailPlace> places = new HashMap<>();
    private final Set<String> contents = new HashSet<>();
    private final List<String> arrived = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    /** What was taken in, in order, such as {@code 3 Hello}. */
    public synchronized List<String> arrivals() {
        return List.copyOf(arrived);
    }

    /** The subjects of what was taken in, in order. */
    public synchronized List<String> subjects() {
        return arrived.stream().map(line -> line.replaceFirst("\\d+ ", "")).toList();
    }

    /** What was put aside, such as {@code 3 It is too large to be read}. */
    public synchronized List<String> putAside() {
        return List.copyOf(aside);
    }

    @Override
    public synchronized Optional<MailPlace> place(String folder) {
        return Optional.ofNullable(places.get(folder));
    }

    @Override
    public synchronized void begin(String folder, MailPlace place) {
        places.put(folder, place);
    }

    @Override
    public synchronized boolean arrived(MailKey key, byte[] raw, Instant now) {
        String text = new String(raw, StandardCharsets.UTF_8);
        move(key, now);
        boolean fresh = contents.add(text);
        if (fresh) {
            arrived.add(key.uid() + " " + text.replaceAll("(?s)^.*?Subject: (\\S+).*", "$1"));
        }
        return fresh;
    }

    @Override
    public synchronized void quarantined(MailKey key, byte[] raw, String why, Instant now) {
        move(key, now);
        aside.add(key.uid() + " " + why);
    }

    @Override
    public synchronized void readUpTo(MailKey last, Instant now) {
        move(last, now);
        MailPlace place = places.get(last.folder());
        if (place != null) {
            places.put(last.folder(), new MailPlace(place.uidValidity(), place.uid(), null, now));
        }
    }

    private void move(MailKey key, Instant now) {
        MailPlace place = places.get(key.folder());
        if (place != null && place.uidValidity() == key.uidValidity() && place.uid() < key.uid()) {
            places.put(key.folder(), new MailPlace(place.uidValidity(), key.uid(), place.since(), now));
        }
    }
}
