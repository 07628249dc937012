package foreword.adapter.slack.desk;

import foreword.target.Target;
import java.util.Map;
import java.util.Optional;

/** The fields of a modal that name the person to meet: chosen from the list, or typed anew. */
final class WantedFields {
    private final Office office;

    WantedFields(Office office) {
        this.office = office;
    }

    /** Empty when something is missing, which then stands among the errors. */
    Optional<Target> wanted(Form form, Map<String, String> errors) {
        String name = form.value("target_name");
        String company = form.value("target_company");
        if (!name.isEmpty() || !company.isEmpty()) {
            return named(form, name, company, errors);
        }
        Optional<Target> chosen = office.rows().targets().find(new Target.Id(form.value("target")));
        if (chosen.isEmpty()) {
            errors.put("target_name", "Name one person whom you want to meet, and their company.");
        }
        return chosen;
    }

    private static Optional<Target> named(Form form, String name, String company, Map<String, String> errors) {
        if (name.isEmpty()) {
            errors.put("target_name", "Name one person, not just the company.");
        }
        if (company.isEmpty()) {
            errors.put("target_company", "Say which company they are with.");
        }
        return errors.isEmpty()
                ? Optional.of(Target.of(Target.Id.fresh(), name, company)
                        .as(form.value("target_role"))
                        .because(form.value("why"), ""))
                : Optional.empty();
    }
}
