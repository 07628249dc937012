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
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The modals about a person or a company. */
final class PeopleModals {
    private static final int NAME = 150;
    private static final int ADDRESS = 254;
    private static final int FAVOURS = 5;
    private static final List<Choice> LANGUAGES = List.of(new Choice("English", "en"), new Choice("German", "de"));
    private static final int POINTS = 4;
    private static final int REASON = 300;

    private final Rows rows;
    private final Clock clock;

    PeopleModals(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    String contact(Contact contact, Relationship relationship) {
        return form(
                        "Change a contact",
                        Blocks.object().put("contact", contact.id().value()),
                        new Filled(contact.name(), companyName(contact.company()), contact.email(), contact.role()),
                        rows.ties().background(contact.id()))
                .add(Blocks.section(new Helped(Scene.of(rows, clock, ""), contact).mrkdwn()))
                .add(Blocks.section("*What we did for them*"
                        + (favours(contact).isEmpty()
                                ? "\nNothing noted yet: `/foreword contact @"
                                        + Mrkdwn.inline(contact.firstName().toLowerCase(Locale.ROOT))
                                        + " did introduced them to our tax adviser`"
                                : favours(contact))))
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
        View view = View.of("company", known ? "Change a company" : "Add a company")
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
                        .optional());
        if (company != null) {
            ExpectationScreen.state(Scene.of(rows, clock, ""), company.id())
                    .ifPresent(state -> view.add(
                            Blocks.section(":handshake: " + Mrkdwn.inline(company.name()) + ": " + state + ".")));
        }
        return view.json();
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

    /** What we did for them, the newest first. */
    private String favours(Contact contact) {
        Scene scene = Scene.of(rows, clock, "");
        return rows.favours().to(contact.id()).stream()
                .limit(FAVOURS)
                .map(favour -> "\n• " + Mrkdwn.inline(favour.words()) + ", " + scene.day(favour.at()))
                .collect(Collectors.joining());
    }

    private List<Choice> segments(@Nullable Company company) {
        Set<Segment> all = new LinkedHashSet<>(rows.ways().all());
        if (company != null) {
            all.add(company.segment());
        }
        return all.stream().map(PeopleModals::choice).toList();
    }

    private static Optional<Choice> segment(@Nullable Company company) {
        return Optional.of(choice(company == null ? Segment.CLIENT : company.segment()));
    }

    private static Choice choice(Segment segment) {
        String spoken = segment.spoken();
        String label = spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
        return new Choice(Cut.to(75, label), segment.name());
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
