package foreword.workflow;

import foreword.activity.Key;
import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.followup.Cadence;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.target.ProfileCard;
import foreword.target.Target;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes drafts from templates, and shows them to their owner. */
public final class Drafting {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

    private final Rows rows;
    private final Wording wording;
    private final Planner planner;
    private final Cadence cadence;
    private final Us us;

    public Drafting(Rows rows, Wording wording, Planner planner, Cadence cadence, Us us) {
        this.rows = rows;
        this.wording = wording;
        this.planner = planner;
        this.cadence = cadence;
        this.us = us;
    }

    /**
     * What a message is about, before it has words.
     *
     * @param about the row it belongs to
     * @param quote the client's exact words, empty for none
     */
    record Brief(
            MessageKind kind,
            String about,
            Teammate owner,
            Contact contact,
            @Nullable Target target,
            @Nullable ContentItem content,
            String quote) {}

    /** Where a message stands in a conversation. */
    record Place(@Nullable String inReplyTo, List<String> references) {
        static final Place NEW = new Place(null, List.of());
    }

    /** Who gets it. */
    record Addressee(EmailAddress address, String name, List<EmailAddress> bcc) {}

    Draft write(Brief brief, Addressee to, Place place, Instant now) throws MissingWords {
        Wording.Words words = wording.write(brief.kind(), segmentOf(brief.contact()), variables(brief, now));
        ContentItem content = brief.content();
        Letter letter = new Letter(
                to.address(),
                to.name(),
                to.bcc(),
                words.subject(),
                words.body(),
                content == null ? null : content.id(),
                place.inReplyTo(),
                place.references());
        return new Draft(
                Draft.Id.fresh(),
                1,
                brief.kind(),
                brief.about(),
                brief.owner().id(),
                letter,
                Key.random(26),
                Draft.State.PENDING,
                null,
                now,
                expiry(brief.owner(), now));
    }

    /** Keeps the draft and lays it before its owner. */
    void submit(Draft draft, Teammate owner, Cards cards, Steps steps) {
        rows.drafts().add(draft);
        steps.note("draft.written", "draft/" + draft.id().value(), draft.kind().template() + " for " + draft.about());
        cards.show(owner, new Card(Card.Kind.DRAFT, draft.id().value()));
    }

    Instant expiry(Teammate owner, Instant now) {
        return cadence.draft().after(now, owner.zone(), planner.days());
    }

    /** Puts a draft off until tomorrow. */
    void remindTomorrow(Draft draft, Teammate owner) {
        remind(
                Nudge.Kind.DRAFT,
                "draft/" + draft.id().value(),
                owner,
                "A draft to " + draft.letter().toName() + " still waits for you.");
    }

    /** Puts a moment off until tomorrow. */
    void remindOfMoment(Moment.Id id, Teammate owner) {
        remind(Nudge.Kind.MOMENT, "moment/" + id.value(), owner, "You wanted to come back to these kind words.");
    }

    private void remind(Nudge.Kind kind, String about, Teammate owner, String why) {
        planner.cancel(about, "put off again");
        Nudge nudge = new Nudge(
                Nudge.Id.fresh(), kind, owner.id(), about, planner.tomorrow(owner), Nudge.State.PLANNED, why, "");
        rows.nudges().add(nudge);
    }

    private Segment segmentOf(Contact contact) {
        return rows.people().company(contact.company()).map(Company::segment).orElse(Segment.CLIENT);
    }

    private Map<String, Object> variables(Brief brief, Instant now) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("introducer", introducer(brief.contact()));
        variables.put("asker", person(brief.owner().name(), brief.owner().firstName(), us.companyName()));
        variables.put("quote", brief.quote());
        variables.put("times", times(brief.owner(), now));
        variables.put("fact", "");
        variables.put("target", brief.target() == null ? Map.of() : target(brief.target()));
        variables.put("content", brief.content() == null ? Map.of() : content(brief.content()));
        rows.cards().of(segmentOf(brief.contact())).ifPresent(card -> variables.put("card", card(card)));
        return variables;
    }

    private Map<String, Object> introducer(Contact contact) {
        String company =
                rows.people().company(contact.company()).map(Company::name).orElse("");
        return person(contact.name(), contact.firstName(), company);
    }

    private static Map<String, Object> person(String name, String firstName, String company) {
        return Map.of("name", name, "firstName", firstName, "company", company);
    }

    private static Map<String, Object> target(Target target) {
        return Map.of(
                "name", target.name(),
                "firstName", target.firstName(),
                "company", target.company(),
                "role", target.role(),
                "why", target.why(),
                "challenge", target.challenge());
    }

    private static Map<String, Object> content(ContentItem item) {
        return Map.of("title", item.title(), "line", item.line());
    }

    private static Map<String, Object> card(ProfileCard card) {
        return Map.of("who", card.who(), "why", card.why(), "what", card.what());
    }

    private Map<String, Object> times(Teammate owner, Instant now) {
        ZonedDateTime ten = now.atZone(owner.zone())
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        return Map.of(
                "first", DAY.format(planner.days().plus(ten, 5)),
                "second", DAY.format(planner.days().plus(ten, 7)));
    }

    /** How an ask is named in other rows. */
    static String about(Ask ask) {
        return ask.id().ref();
    }
}
