package foreword.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlBackgrounds;
import foreword.adapter.sql.SqlPeople;
import foreword.people.Company;
import foreword.people.CompanyMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleLanguageTest {
    @TempDir
    Path folder;

    @Test
    void a_column_says_in_which_language_a_company_is_written_to() throws IOException {
        Path file = Files.writeString(folder.resolve("contacts.csv"), """
                Company,Name,Language
                Kessler Bau,Ruth Kessler,German
                Oakline,Tim Reed,
                Fjordvik,Liv Dahl,norwegian please
                """);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"))) {
            SqlPeople people = new SqlPeople(database);
            PeopleFiles files = new PeopleFiles(
                    people,
                    new CompanyMatcher(people, host -> Optional.of(host)),
                    new SqlBackgrounds(database),
                    ZoneOffset.UTC);

            PeopleFiles.Report report = files.contacts(file, Map.of(), false);

            assertThat(language(people, "Kessler Bau")).isEqualTo("de");
            assertThat(language(people, "Oakline")).isEmpty();
            assertThat(report.errors())
                    .singleElement()
                    .asString()
                    .endsWith("language: neither a tag such as de-AT nor English or German: norwegian please");
        }
    }

    private static String language(SqlPeople people, String company) {
        Company found = people.companyNamed(company).orElseThrow();
        return people.language(found.id()).map(Locale::toLanguageTag).orElse("");
    }
}
