package foreword;

import foreword.activity.UnitOfWork;
import foreword.adapter.act.ActDoor;
import foreword.adapter.act.ActMail;
import foreword.adapter.act.SignedLinks;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlLinkKeys;
import foreword.adapter.sql.SqlUsedLinks;
import foreword.byemail.CardMailOutcomes;
import foreword.byemail.Desks;
import foreword.byemail.Keyring;
import foreword.byemail.LinkDesk;
import foreword.byemail.Links;
import foreword.byemail.Until;
import foreword.byemail.UsedLinks;
import foreword.byemail.WhenTeammateReplied;
import foreword.byemail.WritesCards;
import foreword.followup.Planner;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Outcomes;
import foreword.workflow.Steps;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of the bot that lets teammates work by email alone. */
final class ByEmail {
    private final Desks desks;
    private final Steps steps;
    private final Clock clock;
    private final UsedLinks used;
    private final WritesCards writesCards;
    private final WhenTeammateReplied whenTeammateReplied;
    private final ActDoor door;

    /** What it stands on. */
    record Ground(
            Database database,
            Clock clock,
            Steps steps,
            Planner planner,
            Mailroom mailroom,
            @Nullable String publicUrl) {}

    ByEmail(Desks desks, Ground ground) {
        this.desks = desks;
        this.steps = ground.steps();
        this.clock = ground.clock();
        this.used = new SqlUsedLinks(ground.database());
        UnitOfWork work = ground.database();
        LinkDesk.Time time = new LinkDesk.Time(work, ground.clock());
        Until until = new Until(ground.planner());
        Links links = new SignedLinks(new Keyring(new SqlLinkKeys(ground.database()), ground.clock()));
        WritesCards.Office office = new WritesCards.Office(
                ground.mailroom().composer(),
                new ActMail(),
                ground.publicUrl(),
                ground.mailroom().hears());
        this.writesCards = new WritesCards(desks, steps, links, office, time);
        this.whenTeammateReplied = new WhenTeammateReplied(desks, steps, until, links, office, time);
        this.door = new ActDoor(new LinkDesk(desks, until, links, used, time), ground.clock());
    }

    /** Writes the mails that teammates are to get; returns how many were wanted. */
    int writeDue() {
        return writesCards.writeDue();
    }

    /** True while some of them are not written yet. */
    boolean writing() {
        return !desks.rows().cardMails().waiting(clock.instant(), 1).isEmpty();
    }

    /** Works on an answer of a teammate to a card; false when the mail is something else. */
    boolean took(ReceivedMail mail) {
        return whenTeammateReplied.took(mail);
    }

    /** Stands behind every mail: {@code letters} behind those to clients. */
    Outcomes outcomes(Outcomes letters) {
        return new CardMailOutcomes(letters, desks.rows(), desks.reach(), steps);
    }

    ActDoor door() {
        return door;
    }

    void tidy(Instant now) {
        used.forgetExpired(now);
    }
}
