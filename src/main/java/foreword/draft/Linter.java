package foreword.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds a draft until it may be shown to a client: the rules of docs/linter.md, each with a reason a person can read. */
public final class Linter {
    private static final List<Rule> RULES = Stream.of(
                    AddressRules.ALL,
                    ShapeRules.ALL,
                    AskRules.ALL,
                    TimeRules.ALL,
                    WordRules.ALL,
                    QuoteRules.ALL,
                    AttachmentRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Every rule that applies to the kind of message, each asked once. */
    public LintVerdict lint(LintRequest request) {
        LintedText text = new LintedText(request);
        List<LintFinding> findings = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.applies().test(request.kind())) {
                List<LintFinding> objections = rule.findings(text);
                findings.addAll(objections);
                if (objections.isEmpty()) {
                    passed.add(rule.passed());
                }
            }
        }
        return new LintVerdict(findings, passed);
    }
}
