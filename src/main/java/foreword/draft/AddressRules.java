package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.SUBJECT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Party;
import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who writes to whom about whom: F1, F2, F4, F11, F12 and the target's part of F10. */
final class AddressRules {
    private static final Set<String> NAMELESS = Set.of(
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "whoever",
            "people",
            "team",
            "everyone",
            "the",
            "your",
            "a",
            "an");
    private static final List<String> REPLY = List.of("re:", "aw:", "fw:", "fwd:", "wg:");
    private static final List<String> HISTORY =
            List.of("-----original", "-----urspr", "\nfrom: ", "\nvon: ", "\n>", " wrote:\n", "---------- forwarded");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "F1",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "it stands alone",
                    AddressRules::ownThread),
            new Rule(
                    "F2",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "both names and companies in the subject",
                    AddressRules::subjectNames),
            new Rule("F2", Force.HARD, kind -> true, "it has a subject", AddressRules::hasSubject),
            new Rule("F4", Force.HARD, kind -> true, "greets the reader by name", AddressRules::greets),
            new Rule(
                    "F10",
                    Force.HARD,
                    MessageKind::asksAboutSomebody,
                    "asks for one named person",
                    AddressRules::oneNamedTarget),
            new Rule(
                    "F11",
                    Force.HARD,
                    kind -> kind == MessageKind.FORWARDABLE,
                    "says who can vouch for it",
                    AddressRules::vouched),
            new Rule("F12", Force.HARD, kind -> true, "signed by the asker", AddressRules::signed));

    private AddressRules() {}

    private static List<Objection> ownThread(LintedText text) {
        String subject = LintedText.plain(text.subject());
        boolean reply = REPLY.stream().anyMatch(subject::startsWith);
        String body = "\n" + LintedText.plain(text.body());
        List<Objection> findings = new ArrayList<>(
                objectIf(
                        reply,
                        SUBJECT,
                        "The subject makes it a reply; take the Re: or Fwd: away, since a text to forward begins its own thread."));
        findings.addAll(objectIf(
                HISTORY.stream().anyMatch(body::contains),
                BODY,
                "Earlier mail hangs on it; cut it away, or the introducer would have to."));
        return findings;
    }

    private static List<Objection> subjectNames(LintedText text) {
        List<String> wanted = new ArrayList<>(
                List.of(text.request().asker().name(), text.request().asker().company()));
        Party target = text.target();
        if (target != null) {
            wanted.addAll(List.of(target.name(), target.company()));
        }
        String subject = LintedText.plain(text.subject());
        List<String> missing = wanted.stream()
                .filter(name -> !subject.contains(LintedText.plain(name)))
                .toList();
        return objectIf(
                !missing.isEmpty(),
                SUBJECT,
                "The subject does not name " + String.join(", ", missing)
                        + "; both people and both companies belong in it.");
    }

    private static List<Objection> hasSubject(LintedText text) {
        return objectIf(text.subject().isEmpty(), SUBJECT, "The subject is empty; say what it is about.");
    }

    private static List<Objection> greets(LintedText text) {
        Party target = text.target();
        boolean toTarget = text.kind().readByTarget() && target != null;
        String reader =
                toTarget && target != null ? target.name() : text.request().introducer();
        List<String> words = words(text.greeting());
        List<String> opening = words.subList(0, Math.min(4, words.size()));
        boolean greeted = words(reader).stream().anyMatch(opening::contains);
        return objectIf(
                !greeted,
                BODY,
                "It does not begin by greeting " + reader + " by name; put the name into the first line.");
    }

    private static List<Objection> oneNamedTarget(LintedText text) {
        Party target = text.target();
        if (target == null && text.kind() == MessageKind.FOLLOW_UP) {
            return List.of();
        }
        if (target == null || target.name().isBlank()) {
            return objectIf(true, BODY, "It is about nobody in particular; ask about one person by name.");
        }
        String name = target.name().strip();
        if (severalOrNone(name)) {
            return objectIf(true, BODY, "\"" + name + "\" is not one named person; choose one person by name.");
        }
        String all = LintedText.plain(text.subject() + "\n" + text.text());
        boolean named =
                all.contains(LintedText.plain(LintedText.firstName(name))) || all.contains(LintedText.plain(name));
        return objectIf(!named, BODY, "It does not say that it is about " + name + "; write the name out.");
    }

    private static boolean severalOrNone(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
        boolean several = lower.contains(" and ")
                || lower.contains(" or ")
                || lower.contains(" und ")
                || lower.contains(" oder ")
                || lower.contains("&")
                || lower.contains("/")
                || lower.contains(",")
                || lower.endsWith(" team ");
        boolean nameless = NAMELESS.contains(words(name).stream().findFirst().orElse("the"));
        return several || nameless || name.codePoints().noneMatch(AddressRules::beginsAName);
    }

    /** Scripts without capitals have names too. */
    private static boolean beginsAName(int c) {
        return Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private static List<Objection> vouched(LintedText text) {
        String introducer = text.request().introducer();
        boolean named = words(text.afterGreeting()).contains(LintedText.plain(LintedText.firstName(introducer)));
        return objectIf(
                !named,
                BODY,
                "It does not name " + introducer
                        + ", so that nothing in it can be checked; say what was done and who can tell.");
    }

    private static List<Objection> signed(LintedText text) {
        String asker = text.request().asker().name();
        return objectIf(text.signature().isEmpty(), BODY, "It is not signed by " + asker + "; end with the name.");
    }

    static List<String> words(String text) {
        return Arrays.stream(LintedText.plain(text).split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
