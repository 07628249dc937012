package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.SUBJECT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Party;
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
    private static final List<String> HISTORY =
            List.of("-----original", "\nfrom: ", "\n>", " wrote:\n", "---------- forwarded");

    static final List<Rule> ALL = List.of(
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "it stands alone", AddressRules::ownThread),
            new Rule(
                    kind -> kind == MessageKind.FORWARDABLE,
                    "both names and companies in the subject",
                    AddressRules::subjectNames),
            new Rule(kind -> true, "it has a subject", AddressRules::hasSubject),
            new Rule(kind -> true, "greets the reader by name", AddressRules::greets),
            new Rule(kind -> kind.asksAboutSomebody(), "asks for one named person", AddressRules::oneNamedTarget),
            new Rule(kind -> kind == MessageKind.FORWARDABLE, "says who can vouch for it", AddressRules::vouched),
            new Rule(kind -> true, "signed by the asker", AddressRules::signed));

    private AddressRules() {}

    private static List<LintFinding> ownThread(LintedText text) {
        String subject = LintedText.plain(text.subject());
        boolean reply = subject.startsWith("re:") || subject.startsWith("fw:") || subject.startsWith("fwd:");
        String body = "\n" + LintedText.plain(text.body());
        List<LintFinding> findings = new ArrayList<>(objectIf(
                reply, "F1", SUBJECT, "The subject makes it a reply; a text to forward begins its own thread."));
        findings.addAll(objectIf(
                HISTORY.stream().anyMatch(body::contains),
                "F1",
                BODY,
                "Earlier mail hangs on it; the introducer would have to cut it away before forwarding."));
        return findings;
    }

    private static List<LintFinding> subjectNames(LintedText text) {
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
                "F2",
                SUBJECT,
                "The subject does not name " + String.join(", ", missing)
                        + "; both people and both companies belong in it.");
    }

    private static List<LintFinding> hasSubject(LintedText text) {
        return objectIf(text.subject().isEmpty(), "F2", SUBJECT, "The subject is empty.");
    }

    private static List<LintFinding> greets(LintedText text) {
        Party target = text.target();
        boolean toTarget = text.kind().readByTarget() && target != null;
        String reader =
                toTarget && target != null ? target.name() : text.request().introducer();
        List<String> words = words(text.greeting());
        List<String> opening = words.subList(0, Math.min(4, words.size()));
        boolean greeted = words(reader).stream().anyMatch(opening::contains);
        return objectIf(!greeted, "F4", BODY, "It does not begin by greeting " + reader + " by name.");
    }

    private static List<LintFinding> oneNamedTarget(LintedText text) {
        Party target = text.target();
        if (target == null || target.name().isBlank()) {
            return objectIf(true, "F10", BODY, "It is about nobody in particular; ask about one person by name.");
        }
        String name = target.name().strip();
        if (severalOrNone(name)) {
            return objectIf(true, "F10", BODY, "\"" + name + "\" is not one named person.");
        }
        String all = LintedText.plain(text.subject() + "\n" + text.text());
        boolean named =
                all.contains(LintedText.plain(LintedText.firstName(name))) || all.contains(LintedText.plain(name));
        return objectIf(!named, "F10", BODY, "It does not say that it is about " + name + ".");
    }

    private static boolean severalOrNone(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
        boolean several = lower.contains(" and ")
                || lower.contains(" or ")
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

    private static List<LintFinding> vouched(LintedText text) {
        String introducer = text.request().introducer();
        boolean named = words(text.afterGreeting()).contains(LintedText.plain(LintedText.firstName(introducer)));
        return objectIf(
                !named, "F11", BODY, "It does not name " + introducer + ", so that nothing in it can be checked.");
    }

    private static List<LintFinding> signed(LintedText text) {
        String asker = text.request().asker().name();
        return objectIf(text.signature().isEmpty(), "F12", BODY, "It is not signed by " + asker + ".");
    }

    static List<String> words(String text) {
        return Arrays.stream(LintedText.plain(text).split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
