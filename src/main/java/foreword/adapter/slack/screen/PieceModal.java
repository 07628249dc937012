package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.content.ContentItem;
import foreword.content.Fit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Callback {@code content}: a piece worth reading, new or known, and whom it is for. */
final class PieceModal {
    private static final int TITLE = 100;
    private static final int LINE = 120;
    private static final int ADDRESS = 1000;
    private static final int WORDS = 500;
    private static final List<Choice> LANGUAGES = List.of(
            new Choice("English", "en"), new Choice("German", "de"), new Choice("Any: it needs no words", "any"));

    private final @Nullable ContentItem piece;
    private final String typed;

    /** @param typed the address of a new piece as far as it is known */
    PieceModal(@Nullable ContentItem piece, String typed) {
        this.piece = piece;
        this.typed = typed;
    }

    String json() {
        ContentItem known = piece;
        View view = View.of("content", known == null ? "Something worth reading" : "Change a piece")
                .submit("Save");
        if (known != null) {
            view.about(Blocks.object().put("k", known.id().value()));
        }
        body(view);
        Fit fit = known == null ? new Fit(List.of(), List.of(), "en", null) : known.fit();
        view.add(Input.line("title", "Title", TITLE)
                .value(known == null ? "" : known.title())
                .example("Ten questions before a second depot"));
        view.add(Input.line("line", "What is it, in half a sentence?", LINE)
                .value(known == null ? "" : known.line())
                .example("two-page checklist")
                .hint("It follows “The …” or “The attached …” in the mail."));
        view.add(Input.line("challenges", "What are its readers busy with?", WORDS)
                .value(String.join(", ", fit.challenges()))
                .example("opening a second depot, errors in orders")
                .hint("A few words each, with commas between. The piece is chosen for people who are busy with that.")
                .optional());
        view.add(Input.line("segments", "Who may hand it on?", WORDS)
                .value(String.join(", ", fit.segments()))
                .example("client, partner")
                .hint("Segments of those who introduce us. Empty means all of them.")
                .optional());
        view.add(Input.select("language", "Language", LANGUAGES).chosen(language(fit)));
        view.add(Input.day("last_day", "Good until")
                .chosenDay(Optional.ofNullable(fit.lastDay()).map(Object::toString))
                .hint("It is not chosen after this day. Empty means that it stays good.")
                .optional());
        return view.add(Blocks.context("Nobody gets the same piece twice, in whatever version."))
                .json();
    }

    private void body(View view) {
        ContentItem known = piece;
        if (known != null && known.attached().isPresent()) {
            view.add(file(known));
            return;
        }
        view.add(Input.line("address", "Address of the page", ADDRESS)
                .value(
                        known == null
                                ? Cut.to(ADDRESS, typed)
                                : known.address().map(Object::toString).orElse(""))
                .example("https://yourfirm.example/second-depot"));
        if (known == null) {
            view.add(Blocks.context(
                    "For a file, put a PDF into the content folder beside the database: it appears in the list"
                            + " at the next start, to be described here."));
        }
    }

    private static ObjectNode file(ContentItem known) {
        return Blocks.section("*File:* " + Mrkdwn.inline(Pieces.name(known)) + ", version " + known.version()
                + ". Put a newer file of the same name into the content folder for the next version.");
    }

    private static Optional<Choice> language(Fit fit) {
        String value = fit.language().isEmpty() ? "any" : fit.language().split("[-_]", 2)[0];
        return LANGUAGES.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
