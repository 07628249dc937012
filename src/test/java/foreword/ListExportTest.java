package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.cli.ExportOptions;
import foreword.cli.ImportOptions;
import foreword.deal.Deal;
import foreword.people.Contact;
import foreword.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListExportTest extends FromFiles {
    private static final String HOSTILE = "=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")";

    @Test
    void writes_contacts_that_the_import_reads_without_a_change() throws IOException {
        Path list = file(
                "a.csv",
                "Company,Domain,Name,Email,Role,Notes,Language,Place\n\"+Elm; \"\"Sons\"\"\",elm.example,\"@Ann, B\",ann@elm.example,-COO,\""
                        + HOSTILE + "\",de,Malmö\n");
        new ContactImport(settings(), print(out), print(err)).run(new ImportOptions(list, Map.of(), false), Map.of());
        List<Contact> before = ask(rows -> rows.people().contacts());

        String exported = export(ExportOptions.List.CONTACTS);
        new ContactImport(settings(), print(out), print(err))
                .run(new ImportOptions(file("b.csv", exported), Map.of(), false), Map.of());

        assertThat(before).anyMatch(contact -> contact.notes().startsWith("=HYPERLINK"));
        assertThat(this.<List<Contact>>ask(rows -> rows.people().contacts())).isEqualTo(before);
        assertThat(exported).contains("\"'=HYPERLINK", "\"'+Elm; \"\"Sons\"\"\"", "\"'-COO\"");
        assertThat(exported.lines()).noneMatch(line -> line.matches(".*(?:^|,)\"?[=+@-].*"));
    }

    @Test
    void writes_deals_that_the_import_reads_without_a_change() throws IOException {
        Path list = file(
                "c.csv",
                "Deal,Company,Stage,Amount,Currency,Email,External ID,Lost Reason\n=1+1,Elm,lost,12.5,EUR,ann@elm.example,7,price\nYard,Oak,proposal,,,,8,\n");
        deals(list);
        List<Deal> before = ask(rows -> rows.deals().all());

        deals(file("d.csv", export(ExportOptions.List.DEALS)));

        assertThat(before).hasSize(2);
        assertThat(this.<List<Deal>>ask(rows -> rows.deals().all())).isEqualTo(before);
    }

    @Test
    void writes_targets_that_the_import_reads_without_a_change() throws IOException {
        Path list = file("e.csv", "Name,Company,Role,Why,Priority\nRosa Lind,Harbour Mills,-,=2*3,high\n");
        targets(list);
        List<Target> before = ask(rows -> rows.targets().wanted());
        out.reset();

        targets(file("f.csv", export(ExportOptions.List.TARGETS)));

        assertThat(this.<List<Target>>ask(rows -> rows.targets().wanted())).isEqualTo(before);
        assertThat(text(out)).contains(" 0 new, 0 changed, ");
    }

    private String export(ExportOptions.List list) throws IOException {
        out.reset();
        try (Database database = Database.open(settings().database().url())) {
            new PrivacyDuties(database)
                    .export(new ExportOptions(null, ExportOptions.Format.CSV, list), print(out), print(err));
        }
        String exported = text(out);
        out.reset();
        return exported;
    }

    private void deals(Path file) throws IOException {
        new DealImport(settings(), CLOCK, print(out), print(err))
                .run(new ImportOptions(file, Map.of(), false), Map.of());
    }

    private void targets(Path file) throws IOException {
        new TargetImport(settings(), CLOCK, print(out), print(err))
                .targets(new ImportOptions(file, Map.of(), false), Map.of());
    }
}
