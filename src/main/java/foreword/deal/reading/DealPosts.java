package foreword.deal.reading;

import foreword.deal.Certainty;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.money.AmountReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what programs post or mail about deals: fields with labels first, and the words around them. */
public final class DealPosts {
    private static final Pattern HEADLINE = Pattern.compile(
            "(?iU).*\\b(?:deal|opportunity|opp|transaktion|opportunité|affaire|transaction|negocio|oportunidad|negócio|oportunidade|opportunità|verkaufschance)\\b[^:–-]*?\\b(?:won|lost|hold|stage|moved|updated|closed|gewonnen|verloren|gagnée?|perdue?|ganad[oa]|perdid[oa]|ganh[oa]|vint[oa]|pers[oa])\\b[^:–-]{0,30}?\\s*(?::|\\s[–-])\\s+(.{2,120})");

    private final Grammar grammar = new Grammar();
    private final Labels labels = new Labels(grammar);
    private final Reasons reasons = new Reasons(grammar);
    private final AmountReader amounts;
    private final DealSentences sentences;
    private final Guesses guesses;

    public DealPosts(AmountReader amounts) {
        this.amounts = amounts;
        this.sentences = new DealSentences(amounts);
        this.guesses = new Guesses(grammar, amounts, GuessModel.load());
    }

    /** A text of anybody: with labelled fields it is read as a post, else as sentences, of which some can only be guessed. */
    public DealNews read(String text) {
        Post post = Post.of(text, labels);
        if (post.fields().size() > 1 && labels.value(post, "stage").isPresent()) {
            return read(post);
        }
        DealNews said = sentences.read(text);
        return said.updates().isEmpty() ? guesses.read(text).orElse(said) : said;
    }

    /** One post is about one deal. */
    public DealNews read(Post given) {
        Post post = titled(given.with(labels));
        DealNews words = sentences.read(String.join("\n", post.lines()));
        if (post.fields().isEmpty() && post.title() == null) {
            return words;
        }
        Optional<DealUpdate> told = words.updates().stream()
                .filter(DealUpdate::stated)
                .filter(update -> update.stage() != Stage.UNKNOWN)
                .findFirst();
        Optional<String> stage = labels.value(post, "stage");
        if (stage.isEmpty() && told.isEmpty()) {
            return DealNews.none("it mentions a deal, but no stage of it");
        }
        return DealNews.of(List.of(update(post, stage.orElse(null), told)));
    }

    /** "Deal moved to Closed won: Acme - Annual plan" names the deal in its headline. */
    private static Post titled(Post post) {
        if (post.title() != null || post.lines().isEmpty()) {
            return post;
        }
        Matcher headline = HEADLINE.matcher(post.lines().get(0).strip());
        return headline.matches() ? new Post(post.lines(), post.fields(), headline.group(1)) : post;
    }

    private DealUpdate update(Post post, @Nullable String named, Optional<DealUpdate> told) {
        StageWords stage = named == null ? new StageWords(Stage.UNKNOWN, null) : StageWords.of(named, grammar);
        boolean unnamed = stage.stage() == Stage.UNKNOWN;
        Stage result = unnamed ? told.map(DealUpdate::stage).orElse(Stage.UNKNOWN) : stage.stage();
        String deal = labels.value(post, "deal-name")
                .or(() -> Optional.ofNullable(post.title()))
                .orElse(null);
        String stageName =
                named != null ? named : told.map(DealUpdate::stageName).orElse(null);
        return new DealUpdate(
                company(post, deal, told),
                deal,
                null,
                result,
                stageName,
                amount(post, told),
                reason(post, result, told),
                Certainty.STATED,
                null);
    }

    /** Beside a deal's name a company counts only from its own field, or where the name is nothing but a company's. */
    private @Nullable String company(Post post, @Nullable String deal, Optional<DealUpdate> told) {
        return labels.value(post, "company")
                .or(() -> deal == null ? told.map(DealUpdate::company) : sentences.company(deal))
                .orElse(null);
    }

    private @Nullable Amount amount(Post post, Optional<DealUpdate> told) {
        Optional<String> code = labels.value(post, "currency")
                .map(value -> value.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(Amount::known);
        return labels.value(post, "amount")
                .flatMap(amounts::amount)
                .map(amount -> amount.orIn(code.orElse(null)))
                .or(() -> told.map(DealUpdate::amount))
                .orElse(null);
    }

    private @Nullable LostReason reason(Post post, Stage stage, Optional<DealUpdate> told) {
        if (stage != Stage.LOST && stage != Stage.ON_HOLD) {
            return null;
        }
        return labels.value(post, "reason")
                .flatMap(reasons::of)
                .or(() -> told.map(DealUpdate::lostReason))
                .orElse(null);
    }
}
