package foreword.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a piece: in the reader's language, for the segment of whoever hands it on, neither expired nor archived, never one that
 * the reader had; among those the one that speaks most of what the reader is busy with.
 */
public final class Picker {
    private static final int CHALLENGE_NAMED = 100;
    private static final int WHY_NAMED = 40;
    private static final int CHALLENGE_TOLD = 20;
    private static final int WHY_TOLD = 10;
    private static final int SEGMENT = 5;
    private static final int FOR_ANYTHING = 2;
    private static final int MOST_WORDS = 9;

    private Picker() {}

    /** The one that fits best; empty when none may go. */
    public static Optional<Pick> best(List<ContentItem> library, Reader reader, LocalDate today) {
        return inOrder(library, reader, today).stream().findFirst();
    }

    /** Every piece that may go to the reader, the best first. */
    public static List<Pick> inOrder(List<ContentItem> library, Reader reader, LocalDate today) {
        List<Pick> picks = new ArrayList<>();
        for (ContentItem piece : library) {
            if (objection(piece, reader, today).isEmpty()) {
                picks.add(weighed(piece, reader));
            }
        }
        picks.sort(Comparator.comparingInt(Pick::weight)
                .reversed()
                .thenComparing(pick -> pick.piece().title())
                .thenComparing(pick -> pick.piece().id().value()));
        return List.copyOf(picks);
    }

    /** Why a piece may not go to this reader, as a sentence; empty when it may. */
    public static Optional<String> objection(ContentItem piece, Reader reader, LocalDate today) {
        String title = "“" + piece.title() + "”";
        if (piece.archived()) {
            return Optional.of(title + " is archived; choose another piece.");
        }
        if (piece.fit().expired(today)) {
            return Optional.of(
                    title + " has expired; choose another piece, or give it a later date in /foreword content.");
        }
        if (reader.had().contains(piece.id())) {
            return Optional.of(reader.name() + " has had " + title + " from us already; choose another piece.");
        }
        if (!piece.fit().readIn(reader.language())) {
            return Optional.of(title + " is in another language than this mail; choose another piece.");
        }
        return piece.fit().forSegment(reader.segment())
                ? Optional.empty()
                : Optional.of(title + " is not for the segment " + reader.segment() + "; choose another piece.");
    }

    /** Why this piece, as it follows a comma. */
    public static String because(ContentItem piece, Reader reader) {
        return weighed(piece, reader).because();
    }

    private static Pick weighed(ContentItem piece, Reader reader) {
        String named = String.join(" ", piece.fit().challenges());
        String told = piece.title() + " " + piece.line();
        int challengeNamed = Stems.shared(named, reader.challenge());
        int challengeTold = Stems.shared(told, reader.challenge());
        int whyNamed = Stems.shared(named, reader.why());
        int whyTold = Stems.shared(told, reader.why());
        boolean segment = piece.fit().madeForSegment(reader.segment());
        int weight = Math.min(MOST_WORDS, challengeNamed) * CHALLENGE_NAMED
                + Math.min(MOST_WORDS, whyNamed) * WHY_NAMED
                + Math.min(MOST_WORDS, challengeTold) * CHALLENGE_TOLD
                + Math.min(MOST_WORDS, whyTold) * WHY_TOLD
                + (segment ? SEGMENT : 0)
                + (piece.fit().challenges().isEmpty() ? FOR_ANYTHING : 0);
        if (challengeNamed + challengeTold > 0) {
            return new Pick(piece, busy(reader), weight);
        }
        if (whyNamed + whyTold > 0) {
            return new Pick(
                    piece,
                    "because it speaks of why you want to meet " + reader.name() + ": " + spoken(reader.why()),
                    weight);
        }
        return new Pick(piece, usual(piece, reader, segment), weight);
    }

    private static String busy(Reader reader) {
        String what = spoken(reader.challenge());
        return Stems.tells(what)
                ? "because of what " + reader.name() + " is busy with: " + what
                : "because " + reader.name() + " is busy with " + what;
    }

    private static String usual(ContentItem piece, Reader reader, boolean segment) {
        String first =
                segment ? "because it is made for your segment " + reader.segment() : "because nothing fits better";
        String next = reader.challenge().isBlank()
                ? "; what " + reader.name() + " is busy with is not known"
                : "; no piece speaks of " + spoken(reader.challenge());
        return piece.fit().challenges().isEmpty() || !segment ? first + next : first;
    }

    /** As it stands within a sentence: without a stop, and with a small letter unless it begins with a name of capitals. */
    private static String spoken(String typed) {
        String words = typed.strip().replaceAll("[.!]+$", "");
        boolean ordinary = words.length() > 1
                && Character.isUpperCase(words.charAt(0))
                && Character.isLowerCase(words.charAt(1))
                && Stems.opens(words);
        return ordinary ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
