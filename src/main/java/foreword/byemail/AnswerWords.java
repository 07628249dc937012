package foreword.byemail;

import foreword.outbox.Card;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first line of an answer to a card by mail means; only whole lines count, and never a guess. */
final class AnswerWords {
    private static final Set<String> APPROVING = Set.of(
            "approve",
            "approved",
            "i approve",
            "send",
            "send it",
            "please send",
            "ok",
            "okay",
            "yes",
            "go",
            "go ahead",
            "lgtm");
    private static final Pattern PUT_OFF =
            Pattern.compile("(?:snooze|later|remind me|put off|until|till?)(?: until| till?| to| for| on| in)? ?(.*)");
    private static final Pattern POLITE =
            Pattern.compile("[ ,]+(?:thanks|thank you|thx|please|pls|cheers|danke|merci)(?: a lot)?$");
    private static final Map<String, String> NUDGE = table(Map.of(
            "nudge.done", List.of("done", "finished", "handled", "sorted", "did it", "i did it"),
            "nudge.stop", List.of("stop", "stop reminding me")));
    private static final Map<String, String> EXPECTATION = table(Map.of(
            "expectation.agreed", List.of("agreed", "they agreed"),
            "expectation.declined", List.of("declined", "they declined", "they would rather not"),
            "expectation.said", List.of("said", "i said it", "i've said it", "done")));
    private static final Map<String, String> MOMENT = table(Map.of(
            "moment.save", List.of("keep", "keep it", "keep the words", "save", "praise", "yes praise", "yes, praise"),
            "moment.dismiss", List.of("not praise", "no praise", "this is not praise")));
    private static final Map<String, String> REPLY = table(Map.of(
            "reply.yes", List.of("yes", "a yes", "it is a yes"),
            "reply.no", List.of("no", "a no", "it is a no"),
            "reply.notnow", List.of("not now"),
            "reply.question", List.of("question", "a question"),
            "reply.refuse", List.of("leave it aside", "leave aside", "ignore", "ignore it")));
    private static final Map<String, String> BELONGS = table(Map.of(
            "reply.accept", List.of("yes", "it belongs there", "they take part", "they introduced us"),
            "reply.refuse", List.of("no", "leave it aside", "leave aside", "ignore", "ignore it")));
    private static final Map<String, String> INTRODUCTION = table(Map.of(
            "intro.met", List.of("yes", "met", "we met", "yes we met", "yes, we met"),
            "intro.notmet", List.of("no", "not yet", "no not yet", "no, not yet")));
    private static final Map<String, String> THANKS = table(Map.of(
            "thanks.paid", List.of("done", "thanked", "i thanked them", "in person", "i thanked them in person")));
    private static final Map<String, String> STRANGER =
            table(Map.of("stranger.yes", List.of("yes"), "stranger.no", List.of("no", "not a client")));
    private static final Map<String, String> CONCERN = table(Map.of(
            "concern.resolve", List.of("resolved", "it is resolved", "solved", "done"),
            "concern.dismiss", List.of("not a concern", "no concern", "this is not a concern")));
    private static final Map<String, String> DEAL = table(Map.of(
            "deal.still", List.of("still open", "open", "yes"),
            "deal.won", List.of("won", "it is won", "we won"),
            "deal.lost", List.of("lost", "it is lost", "we lost"),
            "deal.hold", List.of("on hold", "hold")));
    private static final Map<String, String> CREDIT =
            table(Map.of("credit.yes", List.of("yes", "it was"), "credit.no", List.of("no", "it was not")));
    private static final Map<String, String> DISPUTE =
            table(Map.of("credit.keep", List.of("yes", "it stands"), "credit.no", List.of("no", "it does not")));
    private static final Map<String, String> PROPOSAL = table(Map.of(
            "deal.confirm",
            List.of("yes", "right", "it is right", "undo"),
            "deal.wrong",
            List.of("no", "wrong", "it is wrong", "keep")));
    private static final Map<String, String> STAGE = table(Map.of(
            "stage.won", List.of("won", "it means won"),
            "stage.lost", List.of("lost", "it means lost"),
            "stage.on-hold", List.of("on hold", "hold", "paused"),
            "stage.open", List.of("open", "still open"),
            "stage.qualified", List.of("qualified"),
            "stage.proposal", List.of("proposal", "offer"),
            "stage.negotiation", List.of("negotiation", "negotiating"),
            "stage.ignore", List.of("ignore", "ignore it", "nothing")));
    private static final Map<String, String> CORRECTION = table(Map.of(
            "stage.correct-won", List.of("correct to won"),
            "stage.correct-lost", List.of("correct to lost"),
            "stage.correct-on-hold", List.of("correct to on hold", "correct to hold"),
            "stage.correct-open", List.of("correct to open"),
            "stage.correct-qualified", List.of("correct to qualified"),
            "stage.correct-proposal", List.of("correct to proposal"),
            "stage.correct-negotiation", List.of("correct to negotiation"),
            "stage.correct-ignore", List.of("correct to ignore", "correct to nothing"),
            "stage.again", List.of("undo", "take it back", "ask again")));
    private static final Map<String, String> NOTICE = table(
            Map.of("praise.granted", List.of("yes", "they said yes"), "praise.refused", List.of("no", "they said no")));

    private final Map<String, String> actions;
    private final String later;
    private final String hint;

    private AnswerWords(Map<String, String> actions, String later, String hint) {
        this.actions = actions;
        this.later = later;
        this.hint = hint;
    }

    /**
     * What somebody wants.
     *
     * @param action to do, null for none
     * @param until for when it is put off, empty otherwise
     * @param approving they want to approve something
     */
    record Wish(@Nullable String action, String until, boolean approving) {}

    static AnswerWords of(Card.Kind kind, Told told) {
        return switch (kind) {
            case NUDGE -> ofNudge(told);
            case MOMENT -> new AnswerWords(MOMENT, "moment.later", "\"keep\", \"not praise\" or \"snooze 3d\"");
            case DRAFT ->
                new AnswerWords(
                        Map.of(), "draft.later", "\"tomorrow\" or \"snooze 3d\"; an answer never approves a draft");
            case REPLY -> ofReply(told);
            case INTRODUCTION -> new AnswerWords(INTRODUCTION, "row.later", "\"we met\", \"not yet\" or \"snooze 3d\"");
            case THANKS -> new AnswerWords(THANKS, "row.later", "\"done\" or \"snooze 3d\"");
            case STRANGER -> new AnswerWords(STRANGER, "", "\"yes\" or \"not a client\"");
            case CONCERN -> new AnswerWords(CONCERN, "", "\"resolved\" or \"not a concern\"");
            case DEAL -> new AnswerWords(DEAL, "", "\"still open\", \"won\", \"lost\" or \"on hold\"");
            case CREDIT ->
                new AnswerWords(told.deed("credit.keep").isPresent() ? DISPUTE : CREDIT, "", "\"yes\" or \"no\"");
            case PROPOSAL ->
                new AnswerWords(PROPOSAL, "", told.deed("deal.choose").isPresent() ? "\"no\"" : "\"yes\" or \"no\"");
            case STAGE -> ofStage(told);
            case NOTICE -> new AnswerWords(NOTICE, "", "");
            case NUDGES, PLAN, TROUBLE -> new AnswerWords(Map.of(), "", "");
        };
    }

    private static AnswerWords ofNudge(Told told) {
        return told.deed("expectation.agreed").isPresent()
                ? new AnswerWords(
                        EXPECTATION, "expectation.later", "\"said\", \"agreed\", \"declined\" or \"snooze 30d\"")
                : new AnswerWords(
                        NUDGE, "nudge.snooze", "\"done\", \"tomorrow\", \"next week\", \"snooze 3d\" or \"stop\"");
    }

    /** What was answered is corrected in words of its own, so that a second answer that comes late is none. */
    private static AnswerWords ofStage(Told told) {
        return told.settled()
                ? new AnswerWords(CORRECTION, "", "\"correct to lost\", or any other meaning, or \"undo\"")
                : new AnswerWords(
                        STAGE,
                        "",
                        "\"open\", \"qualified\", \"proposal\", \"negotiation\", \"on hold\", \"won\", \"lost\" or"
                                + " \"ignore\"");
    }

    private static AnswerWords ofReply(Told told) {
        if (told.deed("reply.accept").isPresent()) {
            return new AnswerWords(BELONGS, "", "\"yes\" or \"leave it aside\"");
        }
        String means = "\"yes\", \"no\", \"not now\"";
        return new AnswerWords(
                REPLY,
                "",
                told.deed("reply.refuse").isPresent()
                        ? means + ", \"question\" or \"leave it aside\""
                        : means + " or \"question\"");
    }

    /** What can be answered, as a list of words; empty where nothing can. */
    Optional<String> understood() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /** The same as a sentence of a mail. */
    Optional<String> hint() {
        return understood().map(words -> "You can also answer this mail with one line: " + words + ".");
    }

    Optional<Wish> read(String text, Told told) {
        String line = text.lines()
                .map(AnswerWords::normal)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
        String action = actions.get(line);
        if (action == null && isGuess(told)) {
            action = Map.of("yes", "moment.save", "no", "moment.dismiss").get(line);
        }
        if (action != null && told.deed(action).isPresent()) {
            return Optional.of(new Wish(action, "", false));
        }
        if (APPROVING.contains(line) && told.deed("draft.approve").isPresent()) {
            return Optional.of(new Wish(null, "", true));
        }
        return later.isEmpty() ? Optional.empty() : until(line).map(until -> new Wish(later, until, false));
    }

    /** We asked whether it is praise. */
    private static boolean isGuess(Told told) {
        return told.deed("moment.save")
                .filter(deed -> deed.label().startsWith("Yes"))
                .isPresent();
    }

    private static Optional<String> until(String line) {
        Matcher form = PUT_OFF.matcher(line);
        if (form.matches()) {
            return Optional.of(form.group(1).isBlank() ? "later" : form.group(1));
        }
        return line.matches(
                        "tomorrow|next week|(?:on )?(?:mon|tues|wednes|thurs|fri)day|(?:in )?\\d{1,2} ?(?:d|days?|w|weeks?|h|hours?)")
                ? Optional.of(line)
                : Optional.empty();
    }

    private static String normal(String line) {
        String plain =
                line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[.!\"\u201c\u201d]+", "");
        return POLITE.matcher(plain.strip()).replaceFirst("").strip();
    }

    private static Map<String, String> table(Map<String, List<String>> wordsByAction) {
        Map<String, String> table = new HashMap<>();
        wordsByAction.forEach((action, all) -> all.forEach(words -> table.put(words, action)));
        return Map.copyOf(table);
    }
}
