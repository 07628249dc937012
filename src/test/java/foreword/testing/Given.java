package foreword.testing;

import foreword.activity.Activity;
import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.content.ContentItem;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Source;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.inbox.InboundEvent;
import foreword.inbox.Utterance;
import foreword.introduction.Introduction;
import foreword.outbox.OutgoingMail;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ready-made values with every field filled; each call gives a new row with an id of its own. */
public final class Given {
    /** When everything happens, unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2026-03-04T09:30:00.123Z");

    private Given() {}

    public static Company company() {
        Company.Id id = Company.Id.fresh();
        return new Company(
                id, "Nordwind " + id.value(), Segment.CLIENT, id.value() + ".example", new Teammate.Id("tm_owner"));
    }

    public static Contact contact(Company company) {
        Contact.Id id = Contact.Id.fresh();
        return new Contact(
                id,
                company.id(),
                "Dr. Jörg O'Neil " + id.value(),
                address(id.value()),
                "U" + id.value(),
                "Head of Operations",
                Contact.Standing.OPEN,
                "met in Hamburg");
    }

    public static Teammate teammate() {
        Teammate.Id id = Teammate.Id.fresh();
        return new Teammate(
                id,
                "W" + id.value(),
                address(id.value()),
                "Mira Sund",
                Teammate.Role.APPROVER,
                ZoneId.of("Europe/Berlin"));
    }

    public static Stranger stranger(Teammate asked) {
        Stranger.Id id = Stranger.Id.fresh();
        return new Stranger(
                id,
                "U" + id.value(),
                address(id.value()),
                "Somebody New",
                new Company.Id("co_guess"),
                asked.id(),
                Stranger.State.ASKED);
    }

    public static Praise praise(Contact speaker) {
        Praise.Id id = Praise.Id.fresh();
        return new Praise(
                id,
                "SLACK/C1/" + id.value(),
                speaker.id(),
                null,
                Utterance.Channel.SLACK,
                "C1",
                id.value(),
                "https://slack.example/archives/C1/p1",
                "Team, that launch was superb. Thank you!",
                "that launch was superb " + id.value(),
                0.875,
                Band.SURE,
                "result",
                "names a result",
                "tm_relay",
                Praise.State.HEARD,
                NOW);
    }

    /** An open concern with one complaint of this contact. */
    public static Concern concern(Contact speaker, Instant heardAt) {
        return new Concern(
                Concern.Id.fresh(),
                speaker.company(),
                Concern.State.OPEN,
                heardAt,
                heardAt,
                null,
                null,
                "",
                List.of(complaint(speaker, heardAt)));
    }

    public static Complaint complaint(Contact speaker, Instant heardAt) {
        return complaint(speaker.id(), null, speaker.name(), heardAt);
    }

    public static Complaint complaintOf(Stranger stranger, Instant heardAt) {
        return complaint(null, stranger.id(), stranger.name(), heardAt);
    }

    private static Complaint complaint(
            Contact.@Nullable Id speaker, Stranger.@Nullable Id stranger, String name, Instant heardAt) {
        Complaint.Id id = Complaint.Id.fresh();
        return new Complaint(
                id,
                "SLACK/C1/" + id.value(),
                speaker,
                stranger,
                name,
                Utterance.Channel.SLACK,
                "C1",
                id.value(),
                "https://slack.example/archives/C1/p1",
                "Hello, the report is late again " + id.value(),
                "the report is late again " + id.value(),
                0.93,
                "complaint",
                "a complaint: late",
                "Mira Sund",
                heardAt,
                false);
    }

    public static Moment moment(Praise praise, Contact contact, Teammate owner) {
        return new Moment(
                Moment.Id.fresh(),
                praise.id(),
                contact.id(),
                owner.id(),
                "t_suggested",
                "A good time: praised today.",
                Moment.State.OPEN,
                NOW,
                NOW.plus(Duration.ofDays(14)));
    }

    public static Moment moment(Teammate owner) {
        Contact contact = contact(company());
        return moment(praise(contact), contact, owner);
    }

    public static Target target() {
        Target.Id id = Target.Id.fresh();
        return Target.of(id, "Élodie Marchand " + id.value(), "Lumière " + id.value())
                .as("CFO")
                .because("They grow as Nordwind did", "closing the books in time")
                .wanted(2);
    }

    public static ContentItem content() {
        ContentItem.Id id = ContentItem.Id.fresh();
        return ContentItem.of(
                id,
                "Closing in three days " + id.value(),
                "how a team of four does it",
                new ContentItem.File("closing.pdf", "application/pdf", 4));
    }

    public static Letter letter() {
        return new Letter(
                new EmailAddress("joerg@nordwind.example"),
                "Jörg O'Neil",
                List.of(new EmailAddress("a@foreword.example"), new EmailAddress("b@foreword.example")),
                "Would you introduce me?",
                "Hello Jörg,\n\na *question*; it isn't long.",
                new ContentItem.Id("k_1"),
                "<answered@nordwind.example>",
                List.of("<first@nordwind.example>", "<answered@nordwind.example>"));
    }

    public static Draft draft(Teammate owner) {
        Draft.Id id = Draft.Id.fresh();
        return new Draft(
                id,
                1,
                MessageKind.QUESTION,
                "ask/" + id.value(),
                owner.id(),
                letter(),
                "token-" + id.value(),
                Draft.State.PENDING,
                null,
                NOW,
                NOW.plus(Duration.ofDays(7)));
    }

    public static Ask ask(Contact introducer, Teammate owner) {
        return new Ask(
                Ask.Id.fresh(),
                Ask.Kind.INTRODUCTION,
                introducer.id(),
                new Target.Id("t_1"),
                "m_1",
                owner.id(),
                Ask.State.QUESTION,
                Ask.IntroducerSide.NOT_ASKED,
                Ask.TargetSide.NOT_CONTACTED,
                0,
                NOW,
                null,
                1,
                null,
                null);
    }

    public static Reply reply(Teammate owner) {
        Reply.Id id = Reply.Id.fresh();
        return new Reply(
                id,
                "ask/" + id.value(),
                owner.id(),
                "Jörg <joerg@nordwind.example>",
                "Sure, happy to.",
                Answer.YES,
                "happy to",
                Tie.SURE,
                null,
                "",
                NOW,
                "<" + id.value() + "@nordwind.example>");
    }

    public static Introduction introduction(Contact introducer, Teammate owner) {
        Introduction.Id id = Introduction.Id.fresh();
        return new Introduction(
                id,
                new Ask.Id("a_" + id.value()),
                introducer.id(),
                "Élodie Marchand",
                "Lumière",
                address(id.value()),
                owner.id(),
                "<" + id.value() + "@nordwind.example>",
                "Élodie, meet Mira",
                Introduction.State.MADE,
                NOW);
    }

    /** An open deal in which nobody is named. */
    public static Deal deal() {
        Deal.Id id = Deal.Id.fresh();
        return Deal.begun(new Deal.Whose(null, "Lumière " + id.value(), new Teammate.Id("tm_owner")), NOW);
    }

    /** The first line of a deal's history. */
    public static Deal.Turn turn(Deal deal, String why) {
        return new Deal.Turn(null, deal.position(), null, Source.TYPED, "tm_owner", why, NOW);
    }

    /** The whole credit of a deal for an introduction. */
    public static Link link(Deal deal, Introduction introduction, String evidence) {
        return new Link(
                Link.Id.fresh(),
                deal.id(),
                introduction.id().ref(),
                Link.Role.SOURCED,
                Link.WHOLE,
                Link.State.CONFIRMED,
                evidence,
                "tm_owner",
                NOW);
    }

    public static ThankYou thankYou(Contact to, Teammate owner) {
        ThankYou.Id id = ThankYou.Id.fresh();
        return new ThankYou(
                id,
                to.id(),
                owner.id(),
                "ask/" + id.value(),
                ThankYou.Occasion.SAID_YES,
                ThankYou.State.OWED,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                "");
    }

    public static Nudge nudge(Teammate owner) {
        Nudge.Id id = Nudge.Id.fresh();
        return new Nudge(
                id,
                Nudge.Kind.DRAFT,
                owner.id(),
                "draft/" + id.value(),
                NOW,
                Nudge.State.PLANNED,
                "It waits for you.",
                "");
    }

    public static HopperEntry hopperEntry(Teammate owner) {
        return HopperEntry.resting(
                "ask/a_1", owner.id(), "Élodie Marchand", "after the summer", NOW, NOW.plus(Duration.ofDays(90)), 90);
    }

    public static OutgoingMail mail() {
        return new OutgoingMail(
                "<m1@foreword.example>",
                new EmailAddress("bounces@foreword.example"),
                List.of(new EmailAddress("joerg@nordwind.example"), new EmailAddress("a@foreword.example")),
                new byte[] {0, 1, (byte) 0xff, '\r', '\n'});
    }

    public static InboundEvent event(String key) {
        return new InboundEvent(
                InboundEvent.Source.SLACK, key, "event", ("payload of " + key).getBytes(StandardCharsets.UTF_8), NOW);
    }

    public static Activity activity(String about) {
        return new Activity(NOW, Activity.FOREWORD, "ask.asked", about, "it was time");
    }

    private static EmailAddress address(String localPart) {
        return new EmailAddress(localPart + "@nordwind.example");
    }
}
