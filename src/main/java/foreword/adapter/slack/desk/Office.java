package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackViews;
import foreword.adapter.slack.screen.CommandScreens;
import foreword.adapter.slack.screen.Modals;
import foreword.adapter.slack.screen.ReportScreens;
import foreword.calendar.OwnCalendars;
import foreword.followup.Manners;
import foreword.people.Contact;
import foreword.people.Relationship;
import foreword.people.Teammate;
import foreword.report.Report;
import foreword.report.Reports;
import foreword.template.Phrasebook;
import foreword.template.Phrases;
import foreword.workflow.Cards;
import foreword.workflow.Checks;
import foreword.workflow.Judging;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.WhenAcquainted;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenConcernSettled;
import foreword.workflow.WhenConcerned;
import foreword.workflow.WhenCorrected;
import foreword.workflow.WhenDealHeard;
import foreword.workflow.WhenDealMoves;
import foreword.workflow.WhenDecided;
import foreword.workflow.WhenExpected;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenHelped;
import foreword.workflow.WhenHoursChange;
import foreword.workflow.WhenIntroduced;
import foreword.workflow.WhenMerged;
import foreword.workflow.WhenMoved;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenResting;
import foreword.workflow.WhenSent;
import foreword.workflow.WhenShelved;
import foreword.workflow.WhenSpoken;
import foreword.workflow.WhenStageExplained;
import foreword.workflow.WhenTaught;
import foreword.workflow.WhenThanked;
import foreword.workflow.WhenTied;
import foreword.workflow.WhenTimePasses;
import foreword.workflow.WhenWanted;
import foreword.workflow.WhenWeekBegins;
import foreword.workflow.WhoIsThis;
import foreword.workflow.WhoKnows;
import java.util.Optional;
import java.util.function.Function;

/**
 * The desks a teammate's click or command can go to.
 *
 * @param manners how teammates who chose nothing are spoken to
 * @param relationships how strong each is at the moment
 * @param toldDeals reads what is typed of deals
 * @param reportTable a report as CSV
 * @param colleagues knows who of us a Slack user is
 * @param views opens modals and answers privately
 */
public record Office(
        Rows rows,
        Reach reach,
        Cards cards,
        Checks checks,
        WhenHeard whenHeard,
        WhenSpoken whenSpoken,
        WhenConcerned whenConcerned,
        WhenConcernSettled whenConcernSettled,
        WhenCorrected whenCorrected,
        Function<Contact, Relationship> relationships,
        WhoIsThis whoIsThis,
        WhenAsked whenAsked,
        WhenMerged whenMerged,
        WhenDecided whenDecided,
        WhenSent whenSent,
        WhenAnswered whenAnswered,
        WhenMoved whenMoved,
        WhenHelped whenHelped,
        WhenTied whenTied,
        WhenWanted whenWanted,
        WhenAcquainted whenAcquainted,
        WhoKnows whoKnows,
        WhenQuoted whenQuoted,
        WhenTaught whenTaught,
        WhenShelved whenShelved,
        WhenIntroduced whenIntroduced,
        WhenDealMoves whenDealMoves,
        WhenDealHeard whenDealHeard,
        ToldDeals toldDeals,
        WhenThanked whenThanked,
        WhenResting whenResting,
        WhenExpected whenExpected,
        WhenTimePasses whenTimePasses,
        WhenHoursChange whenHoursChange,
        OwnCalendars calendars,
        Manners manners,
        WhenWeekBegins whenWeekBegins,
        WhenStageExplained whenStageExplained,
        Judging judging,
        Phrasebook phrasebook,
        Modals modals,
        CommandScreens answers,
        Reports reports,
        ReportScreens reportScreens,
        Function<Report, String> reportTable,
        Colleagues colleagues,
        SlackViews views) {

    /** How strong the relationship with this contact is now. */
    Relationship relationship(Contact contact) {
        return relationships.apply(contact);
    }

    /** What we say to them, in their language. */
    Phrases phrases(Teammate mate) {
        return phrasebook.in(mate.language());
    }

    /** Knows our teammates by their Slack ids, and learns of them when they are first seen. */
    public interface Colleagues {
        /** Empty for anybody who is not a full member of our own team. */
        Optional<Teammate> of(String slackId);

        /** Their profile has changed. */
        void changed(String slackId);
    }
}
