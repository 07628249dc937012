package foreword.adapter.slack.screen;

import foreword.people.Background;
import foreword.target.Consent;
import foreword.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds somebody to the list of people to meet, or changes them. */
final class TargetModal {
    private static final int NAME = 150;
    private static final int SENTENCE = 500;
    private static final List<Choice> PRIORITIES = IntStream.rangeClosed(1, 9)
            .mapToObj(it -> new Choice(
                    it == 1 ? "1, the most wanted" : it == 3 ? "3, as usual" : String.valueOf(it), String.valueOf(it)))
            .toList();

    private TargetModal() {}

    static String of(@Nullable Target known, Background background) {
        View view = View.of("target", known == null ? "Somebody to meet" : "Change a target")
                .submit("Save")
                .about(
                        known == null
                                ? Blocks.object()
                                : Blocks.object().put("t", known.id().value()));
        who(view, known);
        ties(view, background);
        if (known != null && known.consent() instanceof Consent.Declined) {
            view.add(Input.line("reopen", "They said no. May they be asked about again, and why?", SENTENCE)
                    .hint("Leave it empty, and their no stands.")
                    .optional());
        }
        return view.add(Blocks.context(
                        "No address, phone number or profile link is kept before they agree to be introduced."))
                .json();
    }

    private static void who(View view, @Nullable Target target) {
        view.add(Input.line("name", "Name", NAME)
                .value(target == null ? "" : target.name())
                .example("Sam Lee"));
        view.add(Input.line("company", "Company", NAME)
                .value(target == null ? "" : target.company())
                .example("Northwind"));
        view.add(Input.line("role", "Role", NAME)
                .value(target == null ? "" : target.role())
                .example("COO")
                .optional());
        view.add(Input.lines("why", "Why this person?", SENTENCE)
                .value(target == null ? "" : target.why())
                .example("Opens a third site in March, the stage we work on")
                .optional());
        view.add(Input.line("challenge", "What are they busy with?", SENTENCE)
                .value(target == null ? "" : target.challenge())
                .example("opening a third site")
                .optional());
        view.add(Input.select("priority", "How much do you want it?", PRIORITIES)
                .chosen(priority(target == null ? 3 : target.priority())));
        view.add(Input.line("source", "Where do you know of them from?", NAME)
                .value(target == null ? "" : target.source())
                .example("their talk at the trade fair")
                .optional());
    }

    /** What may tie somebody to others, the same fields for targets and contacts. */
    static void ties(View view, Background background) {
        view.add(Input.line("employers", "Worked before at", SENTENCE)
                .value(String.join(", ", background.employers()))
                .example("Contoso, Fennel & Rye")
                .hint("Ties like these tell who may know whom. Separate several with commas.")
                .optional());
        view.add(Input.line("industry", "Industry", NAME)
                .value(background.industry())
                .example("Logistics")
                .optional());
        view.add(Input.line("place", "Place", NAME)
                .value(background.place())
                .example("Rotterdam")
                .optional());
        view.add(Input.line("events", "Events", SENTENCE)
                .value(String.join(", ", background.events()))
                .example("Hannover Messe 2025")
                .optional());
    }

    private static Optional<Choice> priority(int priority) {
        return PRIORITIES.stream()
                .filter(it -> it.value().equals(String.valueOf(priority)))
                .findFirst();
    }
}
