package foreword.adapter.slack.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.slack.Submission;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import foreword.workflow.Checks;
import foreword.workflow.Result;
import foreword.workflow.Undrafted;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenDecided;
import foreword.workflow.WhoIsThis;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each modal does when it is submitted; what is wrong is said at its field, and nothing typed is lost. */
final class Submissions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Clock clock;
    private final Map<String, Deed> deeds;

    Submissions(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.deeds = Map.of(
                "ask", this::ask,
                "draft-edit", this::draft,
                "target", this::target,
                "content", this::content,
                "contact", this::contact,
                "company", this::company,
                "card", this::card,
                "outcome", this::outcome,
                "thanks-waive", this::waive);
    }

    /** One modal. */
    @FunctionalInterface
    private interface Deed {
        SubmissionAnswer submit(Form form);
    }

    /** A submitted modal with its memory. */
    record Form(Submission submission, Teammate by, JsonNode about) {
        String value(String block) {
            return submission.values().getOrDefault(block, "").strip();
        }

        String about(String key) {
            return about.path(key).asText("");
        }
    }

    SubmissionAnswer submit(Submission submission, Teammate by) {
        Deed deed = deeds.get(submission.callbackId());
        if (deed == null) {
            return SubmissionAnswer.close();
        }
        Form form = new Form(submission, by, read(submission.privateMetadata()));
        try {
            return deed.submit(form);
        } catch (Undrafted missing) {
            return SubmissionAnswer.update(office.modals().notice(missing.getMessage() + " Nothing was changed."));
        }
    }

    private SubmissionAnswer ask(Form form) {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(form.value("contact")));
        if (contact.isEmpty()) {
            return error("contact", "Choose whom to ask.");
        }
        Ask.Kind kind = "advice".equals(form.value("kind")) ? Ask.Kind.ADVICE : Ask.Kind.INTRODUCTION;
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Target> target = wanted(form, errors);
        Optional<ProfileCard> card = profile(form, contact.get(), errors);
        if (!errors.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Optional<String> objection = office.whenAsked().objection(contact.get(), form.by());
        if (objection.isPresent()) {
            return error("contact", objection.get());
        }
        card.ifPresent(filled -> office.whenAsked().fillCard(filled, form.by()));
        Target.Id id =
                target.map(it -> office.whenAsked().target(it, form.by()).id()).orElse(null);
        Moment.Id moment = form.about("m").isEmpty() ? null : new Moment.Id(form.about("m"));
        Result result = office.whenAsked()
                .ask(new WhenAsked.Proposal(kind, contact.get().id(), id, moment), form.by());
        return result.done() ? SubmissionAnswer.close() : error("contact", result.sentence());
    }

    private Optional<Target> wanted(Form form, Map<String, String> errors) {
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
                ? Optional.of(new Target(
                        Target.Id.fresh(),
                        name,
                        company,
                        form.value("target_role"),
                        form.value("why"),
                        "",
                        Segment.PROSPECT,
                        3,
                        false))
                : Optional.empty();
    }

    private Optional<ProfileCard> profile(Form form, Contact contact, Map<String, String> errors) {
        if (office.whenAsked().cardFilled(contact)) {
            return Optional.empty();
        }
        boolean shown = form.submission().values().keySet().stream().anyMatch(block -> block.startsWith("card_"));
        if (!shown) {
            errors.put(
                    "contact",
                    "The segment " + office.whenAsked().segmentOf(contact).name()
                            + " has no great-introduction card yet: fill it in with /foreword card "
                            + office.whenAsked().segmentOf(contact).name() + ".");
            return Optional.empty();
        }
        return filled(form, office.whenAsked().segmentOf(contact), errors);
    }

    private Optional<ProfileCard> filled(Form form, Segment segment, Map<String, String> errors) {
        for (String block : new String[] {"card_who", "card_why", "card_what"}) {
            if (form.value(block).isEmpty()) {
                errors.put(block, "Say this in one sentence.");
            }
        }
        return errors.isEmpty()
                ? Optional.of(new ProfileCard(
                        segment,
                        form.value("card_who"),
                        form.value("card_why"),
                        form.value("card_what"),
                        clock.instant()))
                : Optional.empty();
    }

    private SubmissionAnswer draft(Form form) {
        Draft.Id id = new Draft.Id(form.about("d"));
        int version = form.about().path("v").asInt();
        Optional<Draft> found = office.rows().drafts().find(id);
        if (found.isEmpty()) {
            return SubmissionAnswer.update(office.modals().notice("This draft is gone."));
        }
        Draft draft = found.get();
        WhenDecided.Edit edit = edit(form, draft.letter());
        Optional<Checks.Objection> objection = objection(draft, edit);
        if (objection.isPresent()) {
            return error(fieldOf(form, objection.get()), objection.get().sentence());
        }
        Result edited = office.whenDecided().edit(id, version, edit, form.by());
        if (!edited.done()) {
            return SubmissionAnswer.update(office.modals().notice(edited.sentence()));
        }
        int now = office.rows().drafts().find(id).map(Draft::version).orElse(version);
        Result approved = office.whenDecided().approve(id, now, form.by(), when(form));
        return approved.done()
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().notice(approved.sentence()));
    }

    private static String fieldOf(Form form, Checks.Objection objection) {
        boolean shown = form.submission().values().containsKey(objection.field());
        return shown || !"content".equals(objection.field()) ? objection.field() : "body";
    }

    private Optional<Checks.Objection> objection(Draft draft, WhenDecided.Edit edit) {
        if (draft.state() != Draft.State.PENDING) {
            return Optional.empty();
        }
        Letter words = draft.letter().saying(edit.subject(), edit.body(), edit.content());
        return office.checks().objection(draft.edited(words, draft.expiresAt()));
    }

    private static WhenDecided.Edit edit(Form form, Letter letter) {
        String body = form.submission().values().getOrDefault("body", letter.body());
        String content = form.value("content");
        boolean kept = content.isEmpty();
        return new WhenDecided.Edit(
                form.value("subject").isEmpty() ? letter.subject() : form.value("subject"),
                body,
                kept ? letter.content() : "none".equals(content) ? null : new ContentItem.Id(content));
    }

    private static @Nullable Instant when(Form form) {
        String seconds = form.value("when");
        return seconds.matches("[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }

    private SubmissionAnswer target(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Target> wanted = wanted(form, errors);
        if (wanted.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Target target = office.whenAsked().target(wanted.get(), form.by());
        Result result = office.whenDecided()
                .changeTarget(
                        new Draft.Id(form.about("d")),
                        form.about().path("v").asInt(),
                        target,
                        form.by(),
                        office.whenAsked());
        return closeOr(result);
    }

    private SubmissionAnswer content(Form form) {
        Draft.Id id = new Draft.Id(form.about("d"));
        Optional<Draft> draft = office.rows().drafts().find(id);
        if (draft.isEmpty()) {
            return SubmissionAnswer.update(office.modals().notice("This draft is gone."));
        }
        Letter letter = draft.get().letter();
        String chosen = form.value("content");
        ContentItem.Id piece = chosen.isEmpty() || "none".equals(chosen) ? null : new ContentItem.Id(chosen);
        return closeOr(office.whenDecided()
                .edit(
                        id,
                        form.about().path("v").asInt(),
                        new WhenDecided.Edit(letter.subject(), letter.body(), piece),
                        form.by()));
    }

    private SubmissionAnswer contact(Form form) {
        Optional<EmailAddress> email = EmailAddress.read(form.value("email"));
        if (!form.value("email").isEmpty() && email.isEmpty()) {
            return error("email", "This is not a mail address: " + form.value("email"));
        }
        if (form.value("name").isEmpty() || form.value("company").isEmpty()) {
            return error(form.value("name").isEmpty() ? "name" : "company", "This is needed.");
        }
        Company company = companyNamed(form.value("company"), form.by());
        if (!form.about("stranger").isEmpty()) {
            WhoIsThis.Named named = new WhoIsThis.Named(form.value("name"), email.orElse(null), form.value("role"));
            return closeOr(office.whoIsThis()
                    .is(new Stranger.Id(form.about("stranger")), company, named, form.by(), office.whenHeard()));
        }
        Contact.Id id = form.about("contact").isEmpty() ? Contact.Id.fresh() : new Contact.Id(form.about("contact"));
        Optional<Contact> before = office.rows().people().contact(id);
        Optional<Contact> other = email.flatMap(office.rows().people()::contactWithEmail)
                .filter(contact -> !contact.id().equals(id));
        if (other.isPresent()) {
            return error("email", "This address belongs to " + other.get().name() + " already.");
        }
        office.whenAsked()
                .saveContact(
                        new Contact(
                                id,
                                company.id(),
                                form.value("name"),
                                email.orElse(null),
                                before.map(Contact::slackId).orElse(null),
                                form.value("role"),
                                before.map(Contact::standing).orElse(Contact.Standing.OPEN),
                                before.map(Contact::notes).orElse("")),
                        company,
                        form.by());
        correct(before.map(Contact::email), email, form.by());
        return SubmissionAnswer.close();
    }

    private void correct(Optional<EmailAddress> wrong, Optional<EmailAddress> right, Teammate by) {
        if (wrong.isPresent() && right.isPresent() && !wrong.equals(right)) {
            office.whenDecided().addressCorrected(wrong.get(), right.get(), by);
        }
    }

    private Company companyNamed(String name, Teammate by) {
        return office.rows()
                .people()
                .companyNamed(name)
                .orElseGet(() -> new Company(Company.Id.fresh(), name, Segment.CLIENT, null, by.id()));
    }

    private SubmissionAnswer company(Form form) {
        if (form.value("name").isEmpty()) {
            return error("name", "A company needs a name.");
        }
        Optional<Company> before = form.about("company").isEmpty()
                ? office.rows().people().companyNamed(form.value("name"))
                : office.rows().people().company(new Company.Id(form.about("company")));
        Optional<Company> other = office.rows()
                .people()
                .companyNamed(form.value("name"))
                .filter(named ->
                        before.isPresent() && !named.id().equals(before.get().id()));
        if (other.isPresent()) {
            return error("name", "There is another company of this name already.");
        }
        Optional<Teammate> owner = form.value("owner").isEmpty()
                ? Optional.empty()
                : office.colleagues().of(form.value("owner"));
        if (!form.value("owner").isEmpty() && owner.isEmpty()) {
            return error("owner", "Choose a full member of our own team.");
        }
        office.whenAsked()
                .saveCompany(
                        new Company(
                                before.map(Company::id).orElseGet(Company.Id::fresh),
                                form.value("name"),
                                form.value("segment").isEmpty() ? Segment.CLIENT : new Segment(form.value("segment")),
                                form.value("domain").isEmpty() ? null : form.value("domain"),
                                owner.map(Teammate::id)
                                        .orElse(before.map(Company::owner)
                                                .orElse(form.by().id()))),
                        form.by());
        return SubmissionAnswer.close();
    }

    private SubmissionAnswer card(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<ProfileCard> card = filled(form, new Segment(form.about("segment")), errors);
        if (card.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        office.whenAsked().fillCard(card.get(), form.by());
        return SubmissionAnswer.close();
    }

    private SubmissionAnswer outcome(Form form) {
        String state = form.value("state");
        if (state.isEmpty()) {
            return error("state", "Choose where it stands.");
        }
        Result result = office.whenIntroduced()
                .outcome(
                        new Introduction.Id(form.about("i")),
                        Introduction.State.valueOf(state),
                        form.value("note"),
                        form.by());
        return result.done() ? SubmissionAnswer.close() : error("state", result.sentence());
    }

    private SubmissionAnswer waive(Form form) {
        Result result = office.whenThanked().waive(new ThankYou.Id(form.about("ty")), form.value("reason"), form.by());
        return result.done() ? SubmissionAnswer.close() : error("reason", result.sentence());
    }

    private SubmissionAnswer closeOr(Result result) {
        return result.done()
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().notice(result.sentence()));
    }

    private static SubmissionAnswer error(String block, String sentence) {
        return SubmissionAnswer.errors(Map.of(block, sentence));
    }

    private static JsonNode read(String privateMetadata) {
        try {
            return JSON.readTree(privateMetadata.isBlank() ? "{}" : privateMetadata);
        } catch (JsonProcessingException notOurs) {
            return JSON.createObjectNode();
        }
    }
}
