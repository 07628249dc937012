package foreword.workflow;

import foreword.activity.Key;
import foreword.content.ContentItem;
import foreword.content.Swap;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.ProfileCard;
import foreword.target.Target;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes drafts from templates, and shows them to their owner. */
public final class Drafting {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private static final int LONGEST_FORWARDABLE = 110;

    private final Rows rows;
    private final Wording wording;
    private final Planner planner;
    private final OurWays ways;
    private final Us us;

    public Drafting(Rows rows, Wording wording, WhenAnswered.Timing timing, Us us) {
        this.rows = rows;
        this.wording = wording;
        this.planner = timing.planner();
        this.ways = timing.ways();
        this.us = us;
    }

    /**
     * What a message is about, before it has words.
     *
     * @param about the row it belongs to
     * @param more variables of this kind of message alone, such as the client's exact {@code quote}
     */
    record Brief(
            MessageKind kind,
            String about,
            Teammate owner,
            Contact contact,
            @Nullable Target target,
            @Nullable ContentItem content,
            Map<String, String> more) {}

    /** Where a message stands in a conversation. */
    record Place(@Nullable String inReplyTo, List<String> references) {
        static final Place NEW = new Place(null, List.of());
    }

    /** Who gets it. */
    record Addressee(EmailAddress address, String name, List<EmailAddress> bcc) {}

    Draft write(Brief brief, Addressee to, Place place, Instant now) throws MissingWords {
        Wording.Words words = words(brief, now);
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
                expiry(letter, brief.owner(), now));
    }

    /** The same letter in other words, to the same person. */
    Letter letterAnew(Letter letter, Brief brief, Instant now) throws MissingWords {
        Wording.Words words = words(brief, now);
        return letter.saying(words.subject(), words.body(), letter.content());
    }

    /** What we did for them last, said to them; empty where the typed words cannot be turned round safely. */
    private Optional<String> given(Contact contact) {
        return rows.favours().to(contact.id()).stream()
                .findFirst()
                .map(favour -> favour.words().replaceFirst("^(\\S+) (?:her|him|them)\\b", "$1 you"))
                .filter(words -> !words.matches("(?is).*\\b(?:she|he|they|her|hers|his|him|them|their|theirs)\\b.*"))
                .filter(words -> !words.isBlank())
                .map(words -> sentence("We " + words));
    }

    /** The kind words of the moment that an ask comes from. */
    Map<String, String> quoted(@Nullable String moment) {
        return Optional.ofNullable(moment)
                .flatMap(id -> rows.moments().find(new Moment.Id(id)))
                .flatMap(it -> rows.praises().find(it.praise()))
                .map(Praise::quote)
                .filter(quote -> !quote.isBlank())
                .map(quote -> Map.of("quote", quote))
                .orElse(Map.of());
    }

    /** The line about introductions for the kick-off with this company, in its language; empty where no template has one. */
    Optional<String> spoken(Company company) {
        Segment folder = new Segment(ways.of(company.segment()).templates());
        Locale locale = rows.people().language(company.id()).orElse(wording.usual());
        return wording.spoken(MessageKind.EXPECTATION, folder, locale);
    }

    OurWays ways() {
        return ways;
    }

    /** Keeps the draft and lays it before its owner. */
    void submit(Draft draft, Teammate owner, Cards cards, Steps steps) {
        rows.drafts().add(draft);
        steps.note("draft.written", "draft/" + draft.id().value(), draft.kind().template() + " for " + draft.about());
        cards.show(owner, new Card(Card.Kind.DRAFT, draft.id().value()));
    }

    /** Until when it can be approved. */
    Instant expiry(Letter letter, Teammate owner, Instant now) {
        return ways.cadence(letter.to()).of(Step.DRAFT).after(now, owner.zone(), planner.days());
    }

    /** Tomorrow at the hour when this teammate's work begins. */
    Instant tomorrow(Teammate owner) {
        return planner.tomorrow(owner);
    }

    /** A time as this teammate says it: {@code on Wed 2 Dec, 09:00}. */
    static String shown(Instant at, Teammate owner) {
        return "on " + DAY_AND_TIME.format(at.atZone(owner.zone()));
    }

    /** Puts a draft off. */
    void remind(Draft draft, Instant until, Teammate owner) {
        remind(
                Nudge.Kind.DRAFT,
                "draft/" + draft.id().value(),
                owner,
                until,
                "A draft to " + draft.letter().toName() + " still waits for you.");
    }

    /** Puts a moment off. */
    void remindOfMoment(Moment.Id id, Instant until, Teammate owner) {
        remind(Nudge.Kind.MOMENT, "moment/" + id.value(), owner, until, "You wanted to come back to these kind words.");
    }

    private void remind(Nudge.Kind kind, String about, Teammate owner, Instant until, String why) {
        planner.cancel(about, "put off again");
        rows.nudges().add(new Nudge(Nudge.Id.fresh(), kind, owner.id(), about, until, Nudge.State.PLANNED, why, ""));
    }

    /** The folder whose templates go before the general ones. */
    private Segment folder(Contact contact) {
        return new Segment(ways.with(contact).templates());
    }

    /** A forwardable that would be too long says less of the card; the rest stands in the note of the introducer. */
    private Wording.Words words(Brief brief, Instant now) throws MissingWords {
        Locale locale = localeOf(brief.contact());
        Map<String, Object> variables = variables(brief, locale, now);
        Wording.Words words = wording.write(brief.kind(), folder(brief.contact()), locale, variables);
        for (String less : List.of("card.why", "card.who")) {
            if (brief.kind() != MessageKind.FORWARDABLE || wordsIn(words.body()) <= LONGEST_FORWARDABLE) {
                return words;
            }
            variables.remove(less);
            words = wording.write(brief.kind(), folder(brief.contact()), locale, variables);
        }
        return words;
    }

    private int wordsIn(String body) {
        return wording.plainText(body).split("\\s+", -1).length;
    }

    /** Knows what may go with a draft. */
    Picking picking() {
        return new Picking(rows, wording.usual());
    }

    /** The language of the contact's company. */
    private Locale localeOf(Contact contact) {
        return rows.people().language(contact.company()).orElse(wording.usual());
    }

    private Map<String, Object> variables(Brief brief, Locale locale, Instant now) {
        Map<String, Object> variables = new HashMap<>();
        Contact contact = brief.contact();
        String company =
                rows.people().company(contact.company()).map(Company::name).orElse("your company");
        variables.put("introducer.name", contact.name());
        variables.put("introducer.firstName", contact.firstName());
        variables.put("introducer.company", company);
        variables.put("asker.name", brief.owner().name());
        variables.put("asker.firstName", brief.owner().firstName());
        variables.put("asker.company", us.companyName());
        times(variables, brief.owner(), locale, now);
        target(variables, brief);
        content(variables, brief.content(), locale);
        rows.cards().of(ways.segmentOf(contact)).ifPresent(card -> card(variables, card));
        if (brief.kind().mayOffer()) {
            ways.with(contact).offer().ifPresent(offer -> variables.put("offer", sentence(offer.words())));
        }
        if (!brief.kind().readByTarget()) {
            given(contact).ifPresent(sentence -> variables.put("given", sentence));
        }
        variables.putAll(brief.more());
        return variables;
    }

    private static void target(Map<String, Object> variables, Brief brief) {
        Target target = brief.target();
        if (target == null) {
            return;
        }
        variables.put("target.name", target.name());
        variables.put("target.firstName", target.firstName());
        variables.put("target.company", target.company());
        if (!target.why().isBlank()) {
            variables.put("target.why", sentence(target.why()));
        }
    }

    private static void content(Map<String, Object> variables, @Nullable ContentItem item, Locale locale) {
        if (item != null) {
            variables.put("content.title", item.title());
            variables.put("content.line", Swap.called(item, locale));
            item.address().ifPresent(address -> variables.put("content.link", address.toString()));
        }
    }

    private static void card(Map<String, Object> variables, ProfileCard card) {
        variables.put("card.who", withoutStop(card.who()));
        variables.put("card.why", sentence(card.why()));
        variables.put("card.what", sentence(card.what()));
    }

    private void times(Map<String, Object> variables, Teammate owner, Locale locale, Instant now) {
        ZonedDateTime ten = now.atZone(owner.zone())
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        variables.put("times.first", SaidTime.of(planner.days().plus(ten, 5), locale));
        variables.put("times.second", SaidTime.of(planner.days().plus(ten, 7), locale));
    }

    /** What a person typed, as a whole sentence: a capital first, a stop at the end. */
    static String sentence(String typed) {
        String words = typed.strip();
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return ".!?".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
    }

    private static String withoutStop(String typed) {
        String words = typed.strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
