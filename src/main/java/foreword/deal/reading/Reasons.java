package foreword.deal.reading;

import foreword.deal.LostReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds why a deal was lost or waits, by the words for each reason. */
public final class Reasons {
    private final Grammar grammar;
    private final Tokenizer tokenizer = new Tokenizer(new foreword.money.AmountReader("USD"));

    public Reasons() {
        this(new Grammar());
    }

    Reasons(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The reason in a field that holds nothing else; {@link LostReason#OTHER} for words that name none of ours. */
    public Optional<LostReason> of(String field) {
        List<Token> tokens = tokenizer.tokens(field);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(in(tokens, 0, tokens.size()).orElse(LostReason.OTHER));
    }

    /** The first reason named between two tokens; that it is only a matter of time says the least. */
    Optional<LostReason> in(List<Token> tokens, int from, int to) {
        LostReason timing = null;
        for (int at = from; at < to; at++) {
            LostReason found = longest(tokens, at, to);
            if (found == LostReason.TIMING) {
                timing = found;
            } else if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(timing);
    }

    private @Nullable LostReason longest(List<Token> tokens, int at, int to) {
        LostReason found = null;
        int reached = at;
        for (LostReason reason : LostReason.values()) {
            int end = reason == LostReason.OTHER ? at : end(reason, tokens, at);
            if (end > reached && end <= to) {
                found = reason;
                reached = end;
            }
        }
        return found;
    }

    private int end(LostReason reason, List<Token> tokens, int at) {
        int end = Sequences.longest(grammar.list(list(reason)), tokens, at);
        return reason == LostReason.COMPETITOR
                ? Math.max(end, Sequences.longest(grammar.list("someone-else"), tokens, at))
                : end;
    }

    private static String list(LostReason reason) {
        return "reason-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
