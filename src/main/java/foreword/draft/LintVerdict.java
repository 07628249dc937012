package foreword.draft;

import java.util.List;

/**
 * What the linter makes of a draft.
 *
 * @param findings the objections, in the order of the rules; the draft is held while there are any
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
}
