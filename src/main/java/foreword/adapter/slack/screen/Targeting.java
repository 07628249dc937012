package foreword.adapter.slack.screen;

import foreword.target.Target;
import java.util.List;
import java.util.Optional;

/** Whom we want to meet: one of the list, or somebody new. */
final class Targeting {
    private static final int NAME = 150;

    private Targeting() {}

    static Choice choice(Target target) {
        return new Choice(
                Cut.to(40, target.name()) + " (" + Cut.to(30, target.company()) + ")",
                target.id().value());
    }

    static Optional<Choice> chosen(List<Target> wanted, String name, String company) {
        return wanted.stream()
                .filter(target -> target.name().strip().equalsIgnoreCase(name.strip()))
                .filter(target -> company.isBlank() || target.company().strip().equalsIgnoreCase(company.strip()))
                .findFirst()
                .map(Targeting::choice);
    }

    static void fresh(View view, String name, String company) {
        view.add(Input.line("target_name", "Name of somebody new", NAME)
                .value(name)
                .example("Sam Lee")
                .optional());
        view.add(Input.line("target_company", "Their company", NAME)
                .value(company)
                .example("Northwind")
                .optional());
        view.add(Input.line("target_role", "Their role", NAME).example("COO").optional());
    }
}
