package foreword.sandbox;

import foreword.content.ContentItem;
import foreword.content.Fit;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.workflow.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The pretend agency: two teammates, two clients, a partner, two people to meet and two pieces to read. */
public final class DemoRows {
    public static final String ALICE = "U0ALICE00";
    public static final String TOM = "U0TOM0000";
    public static final String DANA = "U0DANA000";
    public static final String NADIA = "U0NADIA00";
    public static final String OMAR = "U0OMAR000";

    private static final Teammate.Id ALICE_ID = new Teammate.Id("tm_demoalice");
    private static final Teammate.Id TOM_ID = new Teammate.Id("tm_demotom");

    private final Rows rows;
    private final Instant now;
    private final ZoneId zone;

    public DemoRows(Rows rows, Instant now, ZoneId zone) {
        this.rows = rows;
        this.now = now;
        this.zone = zone;
    }

    /** Writes them; a second time changes nothing that matters. */
    public void write() {
        teammate(ALICE_ID, ALICE, "Alice Park", Teammate.Role.ADMIN);
        teammate(TOM_ID, TOM, "Tom Aske", Teammate.Role.APPROVER);
        client("acme", "Acme", Segment.CLIENT, ALICE_ID, person("Dana Ortiz", DANA, "Head of Operations"));
        client("fennel", "Fennel & Rye", Segment.CLIENT, TOM_ID, person("Nadia Berg", NADIA, "Supply Chain Lead"));
        client("contoso", "Contoso", Segment.PARTNER, ALICE_ID, person("Omar Haddad", OMAR, "Partner Manager"));
        targets();
        cards();
        pieces();
    }

    private record Person(String name, String slackId, String role) {}

    private static Person person(String name, String slackId, String role) {
        return new Person(name, slackId, role);
    }

    private void teammate(Teammate.Id id, String slackId, String name, Teammate.Role role) {
        EmailAddress email = address(name, "larkfield");
        rows.people().save(new Teammate(id, slackId, email, name, role, zone));
    }

    private void client(String key, String name, Segment segment, Teammate.Id owner, Person person) {
        Company company = new Company(new Company.Id("co_demo" + key), name, segment, key + ".example", owner);
        rows.people().save(company);
        rows.people()
                .save(new Contact(
                        new Contact.Id("c_demo" + key),
                        company.id(),
                        person.name(),
                        address(person.name(), key),
                        person.slackId(),
                        person.role(),
                        Contact.Standing.OPEN,
                        ""));
    }

    private static EmailAddress address(String name, String domain) {
        String first = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        return new EmailAddress(first + "@" + domain + ".example");
    }

    private void targets() {
        rows.targets()
                .save(Target.of(new Target.Id("t_demosam"), "Sam Lee", "Northwind")
                        .as("COO")
                        .because(
                                "Northwind opens its third site in March, the stage at which the first weeks tend to slip.",
                                "opening a third site")
                        .wanted(1));
        rows.targets()
                .save(Target.of(new Target.Id("t_demoines"), "Ines Moreau", "Quayside Foods")
                        .as("Supply Chain Director")
                        .because(
                                "Quayside opens two depots this winter, the stage at which order errors creep in.",
                                "two new depots")
                        .wanted(2));
    }

    private void cards() {
        for (Segment segment : new Segment[] {Segment.CLIENT, Segment.PARTNER}) {
            rows.cards()
                    .save(new ProfileCard(
                            segment,
                            "operations leads at firms of 50 to 500 people that open a new site",
                            "We have taken eleven sites live on the promised day.",
                            "We would ask three questions about the opening, and say so if we are not the right people.",
                            now));
        }
    }

    private void pieces() {
        piece(
                "k_demorollout",
                "Ten questions before a third site",
                "one-page checklist",
                "rollout-checklist.pdf",
                List.of("opening another site", "a rollout"));
        piece(
                "k_demodecember",
                "A quiet December",
                "one-page case study",
                "quiet-december.pdf",
                List.of("peak season", "errors at year end"));
    }

    private void piece(String id, String title, String line, String fileName, List<String> challenges) {
        byte[] file = resource(fileName);
        ContentItem.File attached = new ContentItem.File(fileName, "application/pdf", file.length);
        rows.contents()
                .add(
                        ContentItem.of(new ContentItem.Id(id), title, line, attached)
                                .fitting(new Fit(List.of(), challenges, "en", null)),
                        file);
    }

    private static byte[] resource(String fileName) {
        try (InputStream in = DemoRows.class.getResourceAsStream("/sandbox/" + fileName)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /sandbox/" + fileName);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
