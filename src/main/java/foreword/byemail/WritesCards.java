package foreword.byemail;

import foreword.activity.UnitOfWork;
import foreword.outbox.Card;
import foreword.outbox.CardMail;
import foreword.outbox.MailComposer;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.template.Phrases;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the mails of cards that teammates are to get, and lays them into the outbox. One bad card does not stop the others. */
public final class WritesCards {
    private static final Logger LOG = LoggerFactory.getLogger(WritesCards.class);
    private static final int AT_ONCE = 20;

    private final Rows rows;
    private final Desks desks;
    private final Links links;
    private final Office office;
    private final UnitOfWork work;
    private final Clock clock;
    private final TellsCards tells;
    private final InSlackInstead instead;

    public WritesCards(Desks desks, Steps steps, Links links, Office office, LinkDesk.Time time) {
        this.rows = desks.rows();
        this.desks = desks;
        this.links = links;
        this.office = office;
        this.work = time.work();
        this.clock = time.clock();
        this.tells = new TellsCards(desks, time.clock());
        this.instead = new InSlackInstead(rows, steps);
    }

    /**
     * What turns a card into a mail.
     *
     * @param publicUrl what links are built on, without a slash at the end; null when nobody outside can reach us
     * @param hears answers are read, and our mail server vouches for who wrote them
     */
    public record Office(
            MailComposer composer,
            MailDress dress,
            @Nullable String publicUrl,
            boolean hears) {}

    /** Writes those that wait; returns how many there were. */
    public int writeDue() {
        List<CardMail> waiting = rows.cardMails().waiting(clock.instant(), AT_ONCE);
        for (CardMail card : waiting) {
            try {
                write(card);
            } catch (RuntimeException ours) {
                LOG.error("The mail about {} could not be written and is left out", card.card(), ours);
                leaveOut(card, "the mail could not be written");
            }
        }
        return waiting.size();
    }

    private void write(CardMail wanted) {
        Optional<Teammate> to = rows.people().teammate(wanted.to());
        Optional<Told> told = to.flatMap(it -> tells.tell(wanted.card(), it))
                .filter(it -> !(it.settled() && it.deeds().isEmpty()));
        if (to.isEmpty() || told.isEmpty()) {
            rows.cardMails().dropped(wanted.id());
            return;
        }
        if (!desks.reach().canMail(to.get())) {
            leaveOut(wanted, "no mail may go to their address");
            return;
        }
        MailSecret secret = MailSecret.fresh();
        Instant expires = clock.instant().plus(Keyring.LONGEST_LINK);
        OutgoingMail mail = compose(wanted.card(), to.get(), told.get(), secret, expires);
        work.step(() -> {
            if (rows.cardMails().written(wanted.id(), secret.hash(), expires)) {
                rows.outbox()
                        .put(
                                "card-mail/" + wanted.id().value(),
                                new Parcel.Mail(wanted.card().toString(), mail),
                                clock.instant());
            }
        });
    }

    private void leaveOut(CardMail wanted, String because) {
        work.step(() -> {
            if (rows.cardMails().dropped(wanted.id())) {
                rows.people().teammate(wanted.to()).ifPresent(to -> instead.show(wanted.card(), to, because));
            }
        });
    }

    private OutgoingMail compose(Card card, Teammate to, Told told, MailSecret secret, Instant expires) {
        Phrases phrases = desks.phrasebook().in(told.language());
        MailDress.Frame frame =
                new MailDress.Frame(phrases, ways(card, to, told, expires), last(card, to, told, expires, phrases));
        EmailAddress address = java.util.Objects.requireNonNull(to.email());
        return office.composer()
                .compose(
                        new MailToTeammate(address, secret, null, clock.instant()).saying(told, frame, office.dress()));
    }

    private List<MailDress.Way> ways(Card card, Teammate to, Told told, Instant expires) {
        String url = office.publicUrl();
        return url == null
                ? List.of()
                : told.deeds().stream()
                        .map(deed -> new MailDress.Way(deed, url + "/act/" + links.token(deed, card, to.id(), expires)))
                        .toList();
    }

    private List<String> last(Card card, Teammate to, Told told, Instant expires, Phrases phrases) {
        List<String> last = new ArrayList<>();
        if (office.hears() && !told.deeds().isEmpty()) {
            AnswerWords.of(card.kind(), told).hint().ifPresent(last::add);
        }
        if (office.publicUrl() != null && !told.deeds().isEmpty()) {
            last.add(phrases.say(MailPhrase.LINKS, to.name(), phrases.dates().day(expires, to.zone())));
        } else if (office.publicUrl() == null) {
            last.add(phrases.say(MailPhrase.NO_LINKS));
        }
        last.add(phrases.say(MailPhrase.WHY_BY_MAIL));
        return last;
    }
}
