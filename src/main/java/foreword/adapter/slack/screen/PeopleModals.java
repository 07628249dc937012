package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Relationship;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The modals about a person or a company. */
final class PeopleModals {
    private static final int NAME = 150;
    private static final int ADDRESS = 254;
    private static final List<Choice> SEGMENTS = List.of(
            new Choice("Client", Segment.CLIENT.name()),
            new Choice("Strategic partner", Segment.PARTNER.name()),
            new Choice("Prospect", Segment.PROSPECT.name()));

    private static final List<Choice> LANGUAGES = List.of(new Choice("English", "en"), new Choice("German", "de"));
    private static final int POINTS = 4;
    private static final int REASON = 300;

    private final Rows rows;

    PeopleModals(Rows rows) {
        this.rows = rows;
    }

    String contact(Contact contact, Relationship relationship) {
        return form(
                        "Change a contact",
                        Blocks.object().put("contact", contact.id().value()),
                        new Filled(contact.name(), companyName(contact.company()), contact.email(), contact.role()),
                        rows.ties().background(contact.id()))
                .add(Blocks.divider())
                .add(Blocks.section(RelationshipLines.mrkdwn(contact, relationship)))
                .add(Input.line("points", "You know better? Points up or down", POINTS)
                        .example("+20")
                        .hint("From -100 to +100. Half of it is gone in 90 days.")
                        .optional())
                .add(Input.line("reason", "Why?", REASON)
                        .example("We met at the fair")
                        .optional())
                .json();
    }

    String contact(Stranger stranger) {
        return form(
                        "Who is this?",
                        Blocks.object().put("stranger", stranger.id().value()),
                        new Filled(stranger.name(), companyName(stranger.guess()), stranger.email(), ""),
                        Background.NONE)
                .json();
    }

    String newContact(Company.@Nullable Id company) {
        return form("Add a contact", Blocks.object(), new Filled("", companyName(company), null, ""), Background.NONE)
                .json();
    }

    String company(@Nullable Company company) {
        boolean known = company != null;
        ObjectNode about = Blocks.object();
        if (company != null) {
            about.put("company", company.id().value());
        }
        return View.of("company", known ? "Change a company" : "Add a company")
                .submit("Save")
                .about(about)
                .add(Input.line("name", "Name", NAME)
                        .value(company == null ? "" : company.name())
                        .example("Acme"))
                .add(Input.select("segment", "What are they to us?", segments(company))
                        .chosen(segment(company)))
                .add(Input.line("domain", "Mail domain", ADDRESS)
                        .value(domain(company))
                        .example("acme.example")
                        .hint("Whoever writes from there is known at once.")
                        .optional())
                .add(language(company))
                .add(Input.user("owner", "Who looks after them?")
                        .chosenUser(owner(company))
                        .optional())
                .json();
    }

    private static View form(String title, ObjectNode about, Filled filled, Background background) {
        EmailAddress email = filled.email();
        String role = filled.role();
        View view = View.of("contact", title)
                .submit("Save")
                .about(about)
                .add(Input.line("name", "Name", NAME).value(filled.name()).example("Dana Ortiz"))
                .add(Input.line("company", "Company", NAME)
                        .value(filled.company())
                        .example("Acme"))
                .add(Input.line("email", "Email", ADDRESS)
                        .value(email == null ? "" : email.value())
                        .example("dana@acme.example")
                        .hint("An ask goes to this address, after your approval.")
                        .optional())
                .add(Input.line("role", "Role", NAME)
                        .value(role == null ? "" : role)
                        .example("COO")
                        .optional());
        TargetModal.ties(view, background);
        return view;
    }

    private Input language(@Nullable Company company) {
        Optional<Choice> own = Optional.ofNullable(company)
                .flatMap(it -> rows.people().language(it.id()))
                .map(locale -> new Choice(Cut.to(75, locale.getDisplayName(Locale.ENGLISH)), locale.toLanguageTag()));
        List<Choice> choices = new ArrayList<>(LANGUAGES);
        own.filter(choice -> LANGUAGES.stream().noneMatch(it -> it.value().equals(choice.value())))
                .ifPresent(choices::add);
        return Input.select("language", "In which language do we write to them?", choices)
                .chosen(own.flatMap(choice -> choices.stream()
                        .filter(it -> it.value().equals(choice.value()))
                        .findFirst()))
                .hint("Drafts begin in it. Empty means the usual one.")
                .optional();
    }

    private static List<Choice> segments(@Nullable Company company) {
        Optional<Choice> own = segment(company).filter(choice -> !SEGMENTS.contains(choice));
        return own.map(choice -> List.of(SEGMENTS.get(0), SEGMENTS.get(1), SEGMENTS.get(2), choice))
                .orElse(SEGMENTS);
    }

    private static Optional<Choice> segment(@Nullable Company company) {
        String name =
                company == null ? Segment.CLIENT.name() : company.segment().name();
        return SEGMENTS.stream()
                .filter(choice -> choice.value().equals(name))
                .findFirst()
                .or(() -> Optional.of(new Choice(name, Cut.to(75, name))));
    }

    private static String domain(@Nullable Company company) {
        return company == null ? "" : Optional.ofNullable(company.domain()).orElse("");
    }

    private Optional<String> owner(@Nullable Company company) {
        return Optional.ofNullable(company)
                .map(Company::owner)
                .flatMap(rows.people()::teammate)
                .map(Teammate::slackId);
    }

    private String companyName(Company.@Nullable Id company) {
        return Optional.ofNullable(company)
                .flatMap(rows.people()::company)
                .map(Company::name)
                .orElse("");
    }

    /** What stands in the form already. */
    private record Filled(
            String name,
            String company,
            @Nullable EmailAddress email,
            @Nullable String role) {}
}
