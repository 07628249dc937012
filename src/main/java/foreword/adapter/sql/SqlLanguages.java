package foreword.adapter.sql;

import foreword.people.Company;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a company's people are written to, as a remembered value of the company. */
final class SqlLanguages {
    private final SqlRemembered remembered;

    SqlLanguages(Database database) {
        this.remembered = new SqlRemembered(database);
    }

    Optional<Locale> of(Company.Id company) {
        return remembered.get(name(company)).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag);
    }

    void set(Company.Id company, @Nullable Locale locale) {
        remembered.set(name(company), locale == null ? "" : locale.toLanguageTag());
    }

    private static String name(Company.Id company) {
        return "language/" + company.value();
    }
}
