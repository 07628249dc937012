package foreword.adapter.crm;

import foreword.deal.DealNews;
import foreword.deal.source.SourceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What a body says.
 *
 * @param ignored why parts of it are passed over, in words
 */
record Told(List<SourceEvent> events, List<String> ignored) {
    Told {
        events = List.copyOf(events);
        ignored = List.copyOf(ignored);
    }

    static Told of(SourceEvent event) {
        return new Told(List.of(event), List.of());
    }

    static Told nothing(String because) {
        return new Told(List.of(), List.of(because));
    }

    Told and(Told other) {
        List<SourceEvent> all = new ArrayList<>(events);
        all.addAll(other.events);
        List<String> passed = new ArrayList<>(ignored);
        passed.addAll(other.ignored);
        return new Told(all, passed);
    }

    DealNews news() {
        if (events.isEmpty()) {
            return DealNews.none(ignored.isEmpty() ? "it says nothing of a deal" : String.join("; ", ignored));
        }
        return DealNews.of(events.stream().map(SourceEvent::update).toList());
    }
}
