package foreword.draft;

import foreword.draft.LintFinding.Weight;
import java.util.List;

/**
 * What the linter makes of a draft.
 *
 * @param findings the objections, in the order of the rules
 * @param passed what was looked at and found well, in words
 */
public record LintVerdict(List<LintFinding> findings, List<String> passed) {

    public LintVerdict {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
    }

    /** Whether nothing stands against the draft. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /** What holds the draft. */
    public List<LintFinding> hard() {
        return of(Weight.HARD);
    }

    /** What is only said. */
    public List<LintFinding> soft() {
        return of(Weight.SOFT);
    }

    private List<LintFinding> of(Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).toList();
    }
}
