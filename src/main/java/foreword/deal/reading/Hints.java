package foreword.deal.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which lists of the grammar, and words of which headings, a message shows: what the model can know of words it was never trained on. */
final class Hints {
    private static final List<String> LISTS = List.of(
            "later",
            "someone-else",
            "no-go",
            "closed",
            "losing",
            "moved",
            "mark",
            "doc",
            "deal",
            "project",
            "celebration",
            "unsure",
            "unsure-later",
            "soon",
            "not",
            "not-negative",
            "asking",
            "history",
            "frame",
            "funding",
            "other-talk",
            "third-party",
            "billing",
            "correcting",
            "source",
            "sales-talk",
            "stage-won",
            "stage-lost",
            "stage-hold",
            "stage-qualified",
            "stage-proposal",
            "stage-negotiation",
            "stage-open",
            "reason-price",
            "reason-competitor",
            "reason-budget",
            "reason-missing-feature",
            "reason-long-cycle",
            "reason-no-decision",
            "reason-unresponsive",
            "reason-poor-fit",
            "reason-timing",
            "they",
            "us",
            "people-of",
            "institution",
            "workshop");

    private final Map<String, Sequences> sequences = new TreeMap<>();

    Hints(Grammar grammar) {
        LISTS.forEach(list -> sequences.put("@" + list, grammar.list(list)));
        sequences.putAll(grammar.telling());
    }

    /** Their names, in order. */
    List<String> in(List<Token> tokens) {
        return sequences.entrySet().stream()
                .filter(hint -> Sequences.any(hint.getValue(), tokens, 0, tokens.size()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
