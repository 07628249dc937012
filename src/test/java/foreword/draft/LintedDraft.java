package foreword.draft;

import foreword.draft.LintRequest.Attached;
import foreword.draft.LintRequest.Party;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A draft of the same people, as the linter gets it. */
record LintedDraft(
        MessageKind kind,
        String subject,
        String body,
        @Nullable Attached attachment,
        List<String> card) {
    static final Attached PIECE = new Attached("checklist.pdf", 80_000);
    /** A Monday. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-04-06T09:00:00+02:00");

    static LintedDraft of(MessageKind kind, String body) {
        boolean forwardable = kind == MessageKind.FORWARDABLE;
        String subject = forwardable ? "Tom Aske (Larkfield Studio) / Ines Moreau (Quayside Foods)" : "Ines Moreau?";
        return new LintedDraft(kind, subject, body, forwardable ? PIECE : null, List.of());
    }

    LintedDraft with(String words, String become) {
        if (!body.contains(words)) {
            throw new IllegalArgumentException("not in the draft: " + words);
        }
        return new LintedDraft(kind, subject, body.replace(words, become), attachment, card);
    }

    LintedDraft attached(@Nullable Attached piece) {
        return new LintedDraft(kind, subject, body, piece, card);
    }

    LintedDraft card(String... sentences) {
        return new LintedDraft(kind, subject, body, attachment, List.of(sentences));
    }

    LintVerdict verdict() {
        return new Linter()
                .lint(new LintRequest(
                        kind,
                        subject,
                        body,
                        new Party("Tom Aske", "Larkfield Studio"),
                        "Nadia Okoro",
                        new Party("Ines Moreau", "Quayside Foods"),
                        List.of("so ruhig wie seit Jahren nicht", "our first quiet December", "Zehn Fragen"),
                        List.of(),
                        card,
                        attachment,
                        10_000_000,
                        NOW));
    }

    /** The rules that hold it, with "soft" after those that only warn. */
    String rules() {
        return verdict().findings().stream()
                .map(finding -> finding.rule() + (finding.weight() == LintFinding.Weight.SOFT ? " soft" : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
