package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.cli.ImportOptions;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactImportTest extends FromFiles {
    private static final Path SHARED = Path.of("../shared/data/crm");

    static Stream<String> exports() {
        return Stream.of(
                // HubSpot
                "Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Associated Company\n"
                        + "7, Rosa , Lindqvist, ROSA@harbourmills.example ,Nobody Here,customer,Harbour Mills AB\n",
                // Salesforce report
                "\"Account Name\";\"First Name\";\"Last Name\";\"Title\";\"Email\"\n"
                        + "\"Harbour Mills AB\";\"Rosa\";\"Lindqvist\";\"COO\";\"rosa@harbourmills.example\"\n",
                // Pipedrive
                "Person - Name*,Person - First name,Person - Last name,Person - Email (Work),Organization - Name*,Organization - Address\n"
                        + "Rosa Lindqvist,Rosa,Lindqvist,rosa@harbourmills.example,Harbour Mills AB,\"Kajen 4, 21120 Malmö\"\n",
                // LinkedIn, with its note before the header
                "Notes:\n\"When exporting your connection data, you may notice that some addresses are missing.\"\n\n"
                        + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                        + "Rosa,Lindqvist,https://www.linkedin.com/in/rosal,rosa@harbourmills.example,Harbour Mills AB,COO,12 Mar 2019\n",
                // Google
                "First Name\tMiddle Name\tLast Name\tOrganization Name\tOrganization Title\tE-mail 1 - Label\tE-mail 1 - Value\n"
                        + "Rosa\t\tLindqvist\tHarbour Mills AB\tCOO\t* Work\trosa@harbourmills.example ::: rosa.l@post.example\n",
                // Outlook
                "Title,First Name,Last Name,Company,Job Title,E-mail Address,E-mail 2 Address\n"
                        + "Ms.,Rosa,Lindqvist,Harbour Mills AB,COO,rosa@harbourmills.example,\n",
                // a German Outlook
                "Anrede;Vorname;Nachname;Firma;Position;E-Mail-Adresse\nFrau;Rosa;Lindqvist;Harbour Mills AB;COO;rosa@harbourmills.example\n",
                // cards
                "BEGIN:VCARD\r\r\nVERSION:3.0\r\r\nN:Lindqvist;Rosa;;Ms.;\r\r\nFN:Ms. Rosa Lindqvist\r\r\nORG:Harbour Mills AB;Mills\r\r\n"
                        + "item1.EMAIL;type=HOME:rosa.l@post.example\r\r\nitem2.EMAIL;type=pref:rosa@harbour\r\r\n mills.example\r\r\n"
                        + "END:VCARD\r\r\n",
                "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Rosa Lindqvist=\n=20\nN:;Rosa\n"
                        + "ORG;ENCODING=QUOTED-PRINTABLE:Harbour=20Mills AB\nEMAIL;INTERNET:rosa@harbourmills.example\nEND:VCARD\n",
                "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Team\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Rosa Lindqvist\n"
                        + "ORG;SORT-AS=\"Harbour: Mills\":Harbour Mills AB\nEMAIL;TYPE=work:mailto:rosa@harbourmills.example\nEND:VCARD\n");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void reads_the_exports_of_the_large_systems(String export) throws IOException {
        assertThat(contacts(file("export", export), Map.of(), false))
                .as(text(err))
                .isZero();

        Contact rosa = contact("rosa@harbourmills.example").orElseThrow();
        assertThat(rosa.name()).isEqualTo("Rosa Lindqvist");
        assertThat(company(rosa)).extracting(Company::name).isEqualTo("Harbour Mills AB");
        assertThat(rosa.role()).isIn(null, "COO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void reads_every_encoding_with_and_without_a_mark(String charset) throws IOException {
        String export = "Firma;Name;E-Mail\nKöhler Möbel GmbH;Björn Köhler;bjoern@koehler.example\n";
        Path plain = folder.resolve("plain.csv");
        Files.write(plain, export.getBytes(Charset.forName(charset)));

        contacts(plain, Map.of(), false);

        assertThat(contact("bjoern@koehler.example")).map(Contact::name).contains("Björn Köhler");
        if (charset.startsWith("UTF")) {
            Files.write(plain, ("\ufeff" + export.replace("bjoern@", "bj@")).getBytes(Charset.forName(charset)));
            contacts(plain, Map.of(), false);
            assertThat(contact("bj@koehler.example")).isPresent();
        }
    }

    @Test
    void takes_a_company_for_the_same_by_its_plain_name_or_its_domain() throws IOException {
        contacts(
                file("a.csv", "Company,Domain,Name,Email\nOaken Trust Ltd,https://www.oaken.example/about,Ann Oak,\n"),
                Map.of(),
                false);

        contacts(
                file(
                        "b.csv",
                        "Company,Name,Email\nThe Oaken Trust,Ben Oak,\nOT Holding,Cleo Oak,cleo@mail.oaken.example\n,Dee Oak,dee@oaken.example\n"
                                + "Oaken Trst,Eve Oak,\n"),
                Map.of(),
                false);

        List<Contact> there = ask(rows -> rows.people()
                .contactsAt(rows.people()
                        .companyNamed("Oaken Trust Ltd")
                        .orElseThrow()
                        .id()));
        assertThat(there).extracting(Contact::name).containsExactly("Ann Oak", "Ben Oak", "Cleo Oak", "Dee Oak");
        assertThat(text(err))
                .contains("row 3: OT Holding is taken for Oaken Trust Ltd, which has the same domain")
                .contains("row 5: Oaken Trst is a new company; did you mean Oaken Trust Ltd?");
    }

    @Test
    void makes_a_company_of_a_domain_but_never_of_free_mail() throws IOException {
        int code = contacts(
                file(
                        "c.csv",
                        "Name,Email,Lifecycle Stage\nAnn Fir,ann@mail.firwood.co.uk,lead\nBen Fir,ben.fir@gmail.com,lead\n"),
                Map.of(),
                false);

        assertThat(code).isEqualTo(1);
        Company firwood = company(contact("ann@mail.firwood.co.uk").orElseThrow());
        assertThat(firwood.name()).isEqualTo("Firwood");
        assertThat(firwood.domain()).isEqualTo("firwood.co.uk");
        assertThat(firwood.segment()).isEqualTo(Segment.PROSPECT);
        assertThat(text(err)).contains("row 3: the company is missing");
    }

    @Test
    void names_what_is_wrong_and_what_should_be_looked_at() throws IOException {
        contacts(
                file(
                        "d.csv",
                        "Company,Name,Email,Owner\nElm,Ann,ann@gmial.com,Sarah Nobody\nElm,Ben,not an address,\nElm,Cy,cy@elm.example; nonsense,\n"
                                + "Elm,,,\nElm,Di,di@elm.example,x@@y\n"),
                Map.of(),
                false);

        assertThat(text(err))
                .contains(
                        "row 2: ann@gmial.com may be meant to end in gmail.com",
                        "row 2: nobody of us is called Sarah Nobody, so the owner stays as it is",
                        "row 3: email: not a mail address: not an address",
                        "row 4: email: not a mail address, left out: nonsense",
                        "row 5: a contact needs a name or an email address",
                        "row 6: owner: not a mail address: x@@y");
        assertThat(text(out)).contains("Imported 2 rows, 3 with errors.");
    }

    @Test
    void shows_what_it_would_do_and_does_nothing() throws IOException {
        contacts(
                file("e.csv", "sep=;\nKunde;Wer;Mail\nElm GmbH;Ann Elm;ann@elm.example\n"),
                Map.of("kunde", "company", "wer", "name"),
                true);

        assertThat(text(out))
                .contains(
                        "Read as UTF-8 with semicolons, header in row 2: Kunde = company, Wer = name, Mail = email.",
                        "row 3: Ann Elm <ann@elm.example> at Elm GmbH (new)",
                        "Would import 1 rows, 0 with errors.");
        assertThat(contact("ann@elm.example")).isEmpty();
    }

    @Test
    void changes_nothing_the_second_time_and_keeps_text_that_looks_like_a_formula() throws IOException {
        Path export = file("f.csv", "Company,Name,Email,Notes\n=Elm,Ann,\"ann@elm.example;ann2@elm.example\",'=1+1\n");
        contacts(export, Map.of(), false);
        List<Contact> before = ask(rows -> rows.people().contacts());

        contacts(export, Map.of(), false);

        assertThat(this.<List<Contact>>ask(rows -> rows.people().contacts())).isEqualTo(before);
        Optional<Contact> ann = contact("ann2@elm.example");
        assertThat(ann).map(Contact::email).contains(new EmailAddress("ann@elm.example"));
        assertThat(ann).map(Contact::notes).contains("=1+1");
    }

    @Test
    void reads_the_address_books_of_the_development_data() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "skipped: ../shared/data/crm is not here");
        try (Stream<Path> books = Files.list(SHARED.resolve("vcard/dev"))) {
            for (Path book : books.sorted().toList()) {
                contacts(book, Map.of(), true);
            }
        }

        assertThat(text(out).lines().filter(line -> line.startsWith("row ")).filter(line -> line.contains(" <")))
                .as("cards with an address")
                .hasSize(15);
    }

    @Test
    void reads_the_contacts_of_the_exports_in_the_development_data() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "skipped: ../shared/data/crm is not here");
        for (String export :
                List.of("hubspot_contacts.csv", "linkedin_connections_plain.csv", "pipedrive_sample_import.csv")) {
            assertThat(contacts(SHARED.resolve("csv/dev").resolve(export), Map.of(), false))
                    .as(text(err))
                    .isZero();
        }
    }

    private int contacts(Path file, Map<String, String> renamed, boolean dryRun) throws IOException {
        return new ContactImport(settings(), print(out), print(err))
                .run(new ImportOptions(file, Map.of(), dryRun), renamed);
    }

    private Company company(Contact contact) {
        return this.<Optional<Company>>ask(rows -> rows.people().company(contact.company()))
                .orElseThrow();
    }
}
