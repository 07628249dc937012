package foreword.workflow;

import foreword.people.Company;
import foreword.people.CompanyMatcher;
import foreword.people.CompanyMerge;
import foreword.people.Teammate;
import java.util.Optional;

/** When a teammate says that two companies are one, or that they are two after all. */
public final class WhenMerged {
    private final Rows rows;
    private final Steps steps;

    public WhenMerged(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Makes one company of two; what belonged to the one that goes belongs to the other from now on. */
    public CompanyMerge merge(Company gone, Company kept, Teammate by) {
        return steps.step(() -> {
            CompanyMerge merge = new CompanyMerge(CompanyMerge.Id.fresh(), gone, kept, by.id(), steps.now());
            rows.merges().merge(merge);
            steps.note(
                    by.id().value(),
                    "company.merged",
                    "company/" + kept.id().value(),
                    "company/" + gone.id().value());
            return merge;
        });
    }

    /**
     * Makes two of the one that this company went into.
     *
     * @param name of the one that went; by its exact or its plain spelling
     * @return the merge that was undone; empty when there is none
     */
    public Optional<CompanyMerge> undo(String name, Teammate by) {
        return steps.step(() -> rows.merges().standing().stream()
                .filter(merge -> CompanyMatcher.sameName(merge.gone().name(), name))
                .findFirst()
                .filter(merge -> rows.merges().undo(merge, by.id(), steps.now()))
                .map(merge -> {
                    steps.note(
                            by.id().value(),
                            "company.parted",
                            "company/" + merge.gone().id().value(),
                            "company/" + merge.kept().id().value());
                    return merge;
                }));
    }
}
