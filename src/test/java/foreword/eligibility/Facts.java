package foreword.eligibility;

import foreword.calendar.Term;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A situation, read from what a salesperson would say of a client; what is not said is as good as it can be. */
final class Facts {
    static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

    private final Map<Pattern, Consumer<MatchResult>> phrases = new LinkedHashMap<>();

    private Contact.Standing standing = Contact.Standing.OPEN;
    private @Nullable EmailAddress email = new EmailAddress("dana@fennel.example");
    private @Nullable String keptBack;
    private Situation.@Nullable Trouble trouble;
    private Situation.@Nullable Running running;
    private Situation.@Nullable Refusal refusal;
    private Situation.Debts debts = Situation.Debts.NONE;
    private final List<Instant> asked = new ArrayList<>();
    private int strength = 60;
    private int bar = Bars.DEFAULT.ask();
    private boolean measured = true;
    private boolean card = true;
    private boolean named = true;
    private Caps caps = Caps.DEFAULT;

    private Facts() {
        on("never asked", it -> asked.clear());
        on("asked ([0-9, and]+) days? ago", it -> numbers(it.group(1)).forEach(days -> asked.add(ago(days))));
        on(
                "said no to (me|a colleague) (\\d+) days? ago",
                it -> refusal =
                        new Situation.Refusal(ago(number(it, 2)), it.group(1).equals("me")));
        on(
                "unhappy (\\d+) days? ago, (open|settled)",
                it -> trouble = new Situation.Trouble(
                        "this is the third outage",
                        ago(number(it, 1)),
                        it.group(2).equals("open")));
        on(
                "ask by (\\w+) under way for (\\d+) days?",
                it -> running = new Situation.Running(it.group(1), ago(number(it, 2))));
        on("thanks owed", it -> debts = new Situation.Debts("the introduction they made", debts.news()));
        on("never heard of (\\w+)", it -> debts = new Situation.Debts(debts.thanks(), it.group(1)));
        on("do not contact", it -> standing = Contact.Standing.DO_NOT_CONTACT);
        on("will not refer", it -> standing = Contact.Standing.WILL_NOT_REFER);
        on("no address", it -> email = null);
        on("mail comes back", it -> keptBack = "the address does not take mail");
        on("strength (\\d+)", it -> strength = number(it, 1));
        on("nothing known", it -> {
            measured = false;
            strength = 20;
        });
        on("open ask", it -> bar = Bars.DEFAULT.openAsk());
        on("bar (\\d+)", it -> bar = number(it, 1));
        on("no card", it -> card = false);
        on("nobody named", it -> named = false);
        on(
                "cooldown (\\d+) days",
                it -> caps = new Caps(Term.parse(it.group(1) + "d"), caps.afterNo(), caps.mostInSixMonths()));
        on("at most (\\d+) in six months", it -> caps = new Caps(caps.cooldown(), caps.afterNo(), number(it, 1)));
    }

    static Facts read(String said) {
        Facts facts = new Facts();
        for (String phrase : said.split("; ", -1)) {
            facts.take(phrase);
        }
        return facts;
    }

    Situation situation() {
        return new Situation(
                new Contact(
                        new Contact.Id("c_1"), new Company.Id("co_1"), "Dana Ortiz", email, null, null, standing, ""),
                new Situation.Readiness(keptBack, "client", card, !named),
                new Situation.Load(running, asked, refusal),
                debts,
                new Situation.Bond(strength, bar, measured, List.of("Dana wrote to us twice this month.")),
                trouble);
    }

    Gate gate() {
        return new Gate(caps);
    }

    private void on(String phrase, Consumer<MatchResult> effect) {
        phrases.put(Pattern.compile(phrase), effect);
    }

    private void take(String phrase) {
        for (Map.Entry<Pattern, Consumer<MatchResult>> known : phrases.entrySet()) {
            Matcher matcher = known.getKey().matcher(phrase);
            if (matcher.matches()) {
                known.getValue().accept(matcher.toMatchResult());
                return;
            }
        }
        throw new IllegalArgumentException("nobody says: " + phrase);
    }

    private static List<Integer> numbers(String words) {
        return Pattern.compile("\\d+")
                .matcher(words)
                .results()
                .map(it -> Integer.valueOf(it.group()))
                .toList();
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
