package foreword.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether this is the moment: small rules in order, the first objection wins. What people wish comes first, then what
 * we owe them, then rests, and what only we lack comes last.
 */
public final class Gate {
    private final List<Rule> rules;
    private final List<Rule> stops;

    public Gate(Caps caps) {
        this.stops = List.of(new DoNotContact(), new WillNotRefer(), new KeptBack(), new OpenConcern());
        this.rules = List.of(
                new DoNotContact(),
                new WillNotRefer(),
                new NoAddress(),
                new KeptBack(),
                new OpenConcern(),
                new AskUnderWay(),
                new ThanksOwed(),
                new NeverHeardBack(),
                new SaidNo(caps),
                new AskedOften(caps),
                new Cooldown(caps),
                new TooWeak(),
                new NoCard(),
                new NobodyNamed());
    }

    /**
     * What one rule found.
     *
     * @param rule its name
     * @param finding what it saw, in a sentence
     * @param objects it stands against asking now
     */
    public record Finding(String rule, String finding, boolean objects) {}

    /**
     * A verdict with its reasons.
     *
     * @param findings every rule in order, with what it saw
     */
    public record Judgement(Verdict verdict, List<Finding> findings) {
        public Judgement {
            findings = List.copyOf(findings);
        }
    }

    /** The first objection; one that waits says when the last of those that wait is over. */
    public Verdict judge(Situation situation, Instant now) {
        return first(rules, situation, now)
                .map(verdict -> verdict instanceof Verdict.Wait wait ? longest(wait, situation) : verdict)
                .orElseGet(() -> new Verdict.Now(whyNow(situation, now)));
    }

    /** The verdict, and what it rests on. */
    public Judgement explain(Situation situation, Instant now) {
        return new Judgement(judge(situation, now), findings(situation, now));
    }

    /** What ends even an ask that they agreed to; looked at again at the moment of sending (practice.md §6). */
    public Optional<Verdict> stop(Situation situation, Instant now) {
        return first(stops, situation, now);
    }

    private List<Finding> findings(Situation situation, Instant now) {
        return rules.stream()
                .map(rule -> new Finding(
                        rule.name(),
                        rule.finding(situation, now),
                        rule.objection(situation, now).isPresent()))
                .toList();
    }

    private static Optional<Verdict> first(List<Rule> rules, Situation situation, Instant now) {
        return rules.stream()
                .flatMap(rule -> rule.objection(situation, now).stream())
                .findFirst();
    }

    /** At the end of one rest another may still run: a date that is said must hold. */
    private Verdict longest(Verdict.Wait wait, Situation situation) {
        Instant until = wait.until();
        Optional<Instant> later = first(rules, situation, until).flatMap(Verdict::changes);
        while (later.isPresent()) {
            until = later.get();
            later = first(rules, situation, until).flatMap(Verdict::changes);
        }
        return new Verdict.Wait(wait.rule(), until, wait.because());
    }

    private static String whyNow(Situation situation, Instant now) {
        List<Instant> asked = situation.load().asked();
        return asked.isEmpty() ? "never asked before" : "last asked " + Ago.words(asked.get(0), now);
    }
}
