package foreword.adapter.slack.desk;

import foreword.deal.Certainty;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.money.AmountReader;
import foreword.money.Figure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Deal news in the form that {@code /foreword deal} takes: the company, where it stands, then how much and why. For example {@code
 * Acme won 40k EUR}, {@code Acme lost price}, {@code Acme on hold}.
 *
 * @param news what was understood
 * @param left what was not, may be empty
 */
record TypedDeal(DealUpdate news, String left) {
    private static final Pattern FORM = Pattern.compile(
            "(?iUs)(?<company>.+?)[\\s,:]+(?:(?:is|was|we|has|it|deal|now)\\s+)*"
                    + "(?<stage>won|lost|on[\\s-]hold|reopened|reopen|open|qualified|proposal|negotiation)(?:[\\s,:.!-]+(?<rest>.*))?");
    private static final Pattern FILLING = Pattern.compile(
            "(?iU)\\b(?:because|of|the|for|worth|at|to|a|an|due|it|is|was|amount|reason|with)\\b|[\\s,;:.!()-]+");

    /** What is said to a sum with a minus before it. */
    static final String NO_MINUS = "A deal is not worth less than nothing. Type the amount without the minus.";

    private static final String MINUS = "[-−](?:\\p{Sc}|[A-Za-z]{1,3}\\p{Sc}?\\h?)?\\d.*";
    private static final Pattern BELOW_ZERO = Pattern.compile(
            "(?iUs).*\\b(?:won|lost|hold|reopened|open|qualified|proposal|negotiation)\\b.*?[\\s:]" + MINUS);
    private static final Pattern MINUS_IN_SUM = Pattern.compile("(?iUs)(?:.*[\\s:\\p{Sc}])?" + MINUS);

    /** Whether the sum in a piece of news has a minus before it; a dash stands apart from what follows. */
    static boolean belowZero(String typed) {
        return BELOW_ZERO.matcher(typed).matches();
    }

    /** Whether a sum that stands alone has a minus before it. */
    static boolean minusIn(String sum) {
        return MINUS_IN_SUM.matcher(sum).matches();
    }

    /** Empty when it is not said in this form, such as a company alone or a question. */
    static Optional<TypedDeal> read(String typed, AmountReader amounts) {
        Matcher form = FORM.matcher(typed.strip());
        if (typed.contains("?") || !form.matches()) {
            return Optional.empty();
        }
        String rest = form.group("rest") == null ? "" : form.group("rest");
        List<Figure> figures = amounts.figures(rest);
        Figure sum = figures.isEmpty() ? null : figures.get(0);
        String words = sum == null ? rest : rest.substring(0, sum.start()) + " " + rest.substring(sum.end());
        LostReason because = because(words).orElse(null);
        String left = because == null ? words : words.replaceAll("(?iU)\\b" + because.words() + "\\b", " ");
        return Optional.of(new TypedDeal(
                news(form, sum == null ? null : sum.amount(), because),
                FILLING.matcher(left).replaceAll(" ").isBlank() ? "" : left.strip()));
    }

    private static DealUpdate news(Matcher form, @Nullable Amount amount, @Nullable LostReason because) {
        String word = form.group("stage").toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
        Stage stage = switch (word) {
            case "won" -> Stage.WON;
            case "lost" -> Stage.LOST;
            case "on-hold" -> Stage.ON_HOLD;
            default -> Stage.OPEN;
        };
        boolean finer = stage == Stage.OPEN && Phase.read(word) != Phase.OPEN;
        return new DealUpdate(
                form.group("company").strip(),
                null,
                null,
                stage,
                finer ? word : null,
                amount,
                because,
                Certainty.STATED,
                null);
    }

    /** The longest that stands there: a missing feature is no feature. */
    private static Optional<LostReason> because(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Arrays.stream(LostReason.values())
                .filter(reason -> Pattern.compile("\\b" + reason.words() + "\\b")
                        .matcher(lower)
                        .find())
                .max(Comparator.comparingInt(reason -> reason.words().length()));
    }
}
