package foreword.byemail;

import foreword.activity.UnitOfWork;
import foreword.people.Teammate;
import foreword.workflow.Result;
import foreword.workflow.Undrafted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where links in mails lead: looking changes nothing; pressing does one deed, once, as the one person the link was made for. */
public final class LinkDesk {
    private static final Duration NEXT_LINKS_LIVE = Duration.ofDays(1);

    private final Desks desks;
    private final Links links;
    private final UsedLinks used;
    private final UnitOfWork work;
    private final Clock clock;
    private final TellsCards tells;
    private final Deeds deeds;

    public LinkDesk(Desks desks, Until until, Links links, UsedLinks used, Time time) {
        this.desks = desks;
        this.links = links;
        this.used = used;
        this.work = time.work();
        this.clock = time.clock();
        this.tells = new TellsCards(desks, clock);
        this.deeds = new Deeds(desks, until);
    }

    /** When things happen, and all at once or not at all. */
    public record Time(UnitOfWork work, Clock clock) {}

    /** A link of ours that has not run out, with its person. */
    private record Held(Link link, Teammate by) {}

    /** What the link is about and what its button will do. Changes nothing. */
    public LinkPage look(String token) {
        return held(token).map(this::shown).orElse(LinkPage.DEAD);
    }

    /** Presses the button, with what was filled in. */
    public LinkPage press(String token, Map<String, String> fields) {
        Optional<Held> held = held(token);
        if (held.isEmpty()) {
            return LinkPage.DEAD;
        }
        desks.us().companyName(); // known from now on: asking Slack for it has no place inside a step
        try {
            return work.step(() -> pressed(held.get(), fields));
        } catch (Undrafted missing) {
            return refused(held.get(), missing.getMessage() + " Nothing was changed.", fields);
        }
    }

    private Optional<Held> held(String token) {
        Instant now = clock.instant();
        return links.read(token)
                .filter(link -> link.expires().isAfter(now))
                .flatMap(link -> desks.rows()
                        .people()
                        .teammate(link.person())
                        .filter(desks.reach()::canMail)
                        .map(by -> new Held(link, by)));
    }

    private LinkPage shown(Held held) {
        Optional<Told> told = tells.tell(held.link().card(), held.by());
        Optional<Deed> deed = told.flatMap(it -> possible(it, held.link()));
        if (told.isEmpty() || deed.isEmpty() || used.used(held.link())) {
            return over(held, told);
        }
        return form(LinkPage.Standing.OPEN, told.get(), deed.get(), deed.get().effect());
    }

    private LinkPage pressed(Held held, Map<String, String> fields) {
        Optional<Told> told = tells.tell(held.link().card(), held.by());
        Optional<Deed> deed = told.flatMap(it -> possible(it, held.link()));
        if (told.isEmpty() || deed.isEmpty() || !used.use(held.link())) {
            return over(held, told);
        }
        Result result = deeds.perform(new Deeds.Call(deed.get(), held.by(), fields, clock.instant()));
        if (!result.done()) {
            used.giveBack(held.link());
            return refused(held, result.sentence(), fields);
        }
        return done(held, result);
    }

    private static Optional<Deed> possible(Told told, Link link) {
        return told.deed(link.deed(), link.value());
    }

    private LinkPage done(Held held, Result result) {
        Optional<Told> now = tells.tell(held.link().card(), held.by());
        String after =
                now.filter(Told::settled).map(told -> " " + told.sentence()).orElse("");
        return new LinkPage(
                LinkPage.Standing.DONE,
                "Done",
                result.sentence() + after,
                List.of(),
                Optional.empty(),
                now.map(told -> next(held, told)).orElse(List.of()),
                List.of("You can close this page."));
    }

    /** What was filled in stays, so that nothing has to be typed again. */
    private LinkPage refused(Held held, String because, Map<String, String> fields) {
        Optional<Told> told = tells.tell(held.link().card(), held.by());
        Optional<Deed> deed = told.flatMap(it -> possible(it, held.link()));
        if (told.isEmpty() || deed.isEmpty()) {
            return over(held, told);
        }
        List<Field> filled = deed.get().fields().stream()
                .map(field -> new Field(
                        field.name(),
                        field.label(),
                        fields.getOrDefault(field.name(), field.value()),
                        field.choices(),
                        field.lines(),
                        field.needed()))
                .toList();
        return form(LinkPage.Standing.REFUSED, told.get(), deed.get().with(filled), "Not done: " + because);
    }

    private static LinkPage form(LinkPage.Standing standing, Told told, Deed deed, String sentence) {
        return new LinkPage(
                standing, told.sentence(), sentence, told.passages(), Optional.of(deed), List.of(), told.notes());
    }

    /** Done already, by this link or otherwise; or changed since the mail was written. */
    private LinkPage over(Held held, Optional<Told> told) {
        if (told.isEmpty()) {
            return LinkPage.DEAD;
        }
        String by = tells.facts(held.by())
                .lastDeed(held.link().card().row())
                .map(deed -> "Already done: " + deed + ".")
                .orElse("This is settled already.");
        return LinkPage.settled(told.get(), changed(held.link(), told.get()).orElse(by), next(held, told.get()));
    }

    private static Optional<String> changed(Link link, Told told) {
        return link.deed().startsWith("draft.") && told.deed("draft.approve").isPresent()
                ? Optional.of(
                        "This draft was changed after the mail with your link was written. The link was for the earlier"
                                + " words and does nothing any more. Below is what waits now; look at it first.")
                : Optional.empty();
    }

    /** What can be done now; each is looked at before it is done. */
    private List<LinkPage.Next> next(Held held, Told told) {
        Instant expires = clock.instant().plus(NEXT_LINKS_LIVE);
        return told.deeds().stream()
                .map(deed -> new LinkPage.Next(
                        deed.label(),
                        links.token(deed, held.link().card(), held.by().id(), expires)))
                .toList();
    }
}
