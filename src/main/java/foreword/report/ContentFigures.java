package foreword.report;

import foreword.activity.ActivityLog;
import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import foreword.content.Handed;
import foreword.introduction.Introduction;
import foreword.introduction.Introductions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who got which piece, and how often the introduction that it went with came to a meeting. */
public final class ContentFigures {
    private static final Set<Introduction.State> MET_FOR_SURE = EnumSet.of(
            Introduction.State.MET, Introduction.State.QUALIFIED, Introduction.State.WON, Introduction.State.LOST);

    private final ContentLibrary library;
    private final Introductions introductions;
    private final ActivityLog log;

    public ContentFigures(ContentLibrary library, Introductions introductions, ActivityLog log) {
        this.library = library;
        this.introductions = introductions;
        this.log = log;
    }

    /**
     * What became of one piece.
     *
     * @param persons who got it, as rows are referred to
     * @param meetings introductions it went with that reached a meeting or went beyond
     */
    public record Effect(List<String> persons, int meetings) {
        public static final Effect NONE = new Effect(List.of(), 0);
    }

    /** Pieces that nobody got are left out. */
    public Map<ContentItem.Id, Effect> effects() {
        Map<ContentItem.Id, List<Handed>> sent = new LinkedHashMap<>();
        for (Handed line : library.ledger()) {
            if (line.sentAt() != null) {
                sent.computeIfAbsent(line.piece(), piece -> new ArrayList<>()).add(line);
            }
        }
        Map<ContentItem.Id, Effect> effects = new LinkedHashMap<>();
        sent.forEach((piece, lines) -> effects.put(piece, effect(lines)));
        return effects;
    }

    /** One mail may stand in the ledger under two names of one person. */
    private Effect effect(List<Handed> lines) {
        Map<String, String> personOfDraft = new LinkedHashMap<>();
        lines.forEach(line ->
                personOfDraft.putIfAbsent(line.draft().isEmpty() ? line.person() : line.draft(), line.person()));
        long meetings = lines.stream()
                .map(Handed::about)
                .distinct()
                .flatMap(about -> introduction(about).stream())
                .map(Introduction::id)
                .distinct()
                .filter(this::met)
                .count();
        return new Effect(List.copyOf(personOfDraft.values()), (int) meetings);
    }

    private Optional<Introduction> introduction(String about) {
        if (about.startsWith("ask/")) {
            return introductions.of(new Ask.Id(about.substring("ask/".length())));
        }
        return about.startsWith("introduction/")
                ? introductions.find(new Introduction.Id(about.substring("introduction/".length())))
                : Optional.empty();
    }

    /** A meeting stays one, also when it came to nothing afterwards. */
    private boolean met(Introduction.Id id) {
        return introductions
                        .find(id)
                        .map(Introduction::state)
                        .filter(MET_FOR_SURE::contains)
                        .isPresent()
                || log.of(id.ref()).stream()
                        .anyMatch(activity -> activity.what().equals("introduction.met"));
    }
}
