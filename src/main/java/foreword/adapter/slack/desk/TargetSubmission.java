package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Background;
import foreword.target.Reachable;
import foreword.target.Target;
import foreword.workflow.Result;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Modal {@code target} without a draft: somebody new to meet, or changes to one. */
final class TargetSubmission {
    private static final List<String> FREE = List.of(
            "name", "company", "role", "why", "challenge", "source", "employers", "industry", "place", "events");

    private final Office office;

    TargetSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer target(Form form) {
        Map<String, String> errors = errors(form);
        if (!errors.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Target.Id id = form.about("t").isEmpty() ? Target.Id.fresh() : new Target.Id(form.about("t"));
        Optional<Target> known = office.rows().targets().find(id);
        if (!form.value("reopen").isEmpty()) {
            office.whenWanted().reopen(id, form.value("reopen"), form.by());
        }
        Target target = office.rows()
                .targets()
                .find(id)
                .orElseGet(() -> Target.of(id, form.value("name"), form.value("company")))
                .named(form.value("name"), form.value("company"))
                .as(form.value("role"))
                .because(form.value("why"), form.value("challenge"))
                .wanted(form.value("priority").matches("[1-9]") ? Integer.parseInt(form.value("priority")) : 3)
                .from(source(form, known.isPresent()));
        Result saved = office.whenWanted().save(target, background(form), form.by());
        return saved.done() ? SubmissionAnswer.close() : Form.error("name", saved.sentence());
    }

    /** What a modal says of past employers, industry, place and events. */
    static Background background(Form form) {
        return new Background(
                several(form.value("employers")),
                form.value("industry"),
                form.value("place"),
                several(form.value("events")));
    }

    private static Map<String, String> errors(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.value("name").isEmpty()) {
            errors.put("name", "Name one person.");
        }
        if (form.value("company").isEmpty()) {
            errors.put("company", "Say which company they are with.");
        }
        FREE.stream()
                .filter(block -> Reachable.in(form.value(block)))
                .forEach(block -> errors.put(
                        block,
                        "Leave out addresses, phone numbers and profile links: none is kept before they agree to be"
                                + " introduced."));
        return errors;
    }

    private static String source(Form form, boolean known) {
        return form.value("source").isEmpty() && !known
                ? "added by " + form.by().name()
                : form.value("source");
    }

    private static List<String> several(String written) {
        return Arrays.stream(written.split("[,;]", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
