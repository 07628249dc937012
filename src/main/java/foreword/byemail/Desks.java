package foreword.byemail;

import foreword.template.Phrasebook;
import foreword.workflow.Cards;
import foreword.workflow.Checks;
import foreword.workflow.PlanPages;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Us;
import foreword.workflow.WhenAnswered;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenConcernSettled;
import foreword.workflow.WhenDealHeard;
import foreword.workflow.WhenDealMoves;
import foreword.workflow.WhenDecided;
import foreword.workflow.WhenExpected;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenIntroduced;
import foreword.workflow.WhenQuoted;
import foreword.workflow.WhenResting;
import foreword.workflow.WhenSent;
import foreword.workflow.WhenStageExplained;
import foreword.workflow.WhenThanked;
import foreword.workflow.WhenTied;
import foreword.workflow.WhenTimePasses;
import foreword.workflow.WhoIsThis;
import foreword.workflow.Wording;

/** Everywhere a teammate's deed can go. */
public record Desks(
        Rows rows,
        Us us,
        Reach reach,
        Cards cards,
        Wording wording,
        Phrasebook phrasebook,
        PlanPages plans,
        Checks checks,
        WhoIsThis whoIsThis,
        WhenHeard whenHeard,
        WhenConcernSettled whenConcernSettled,
        WhenAsked whenAsked,
        WhenDecided whenDecided,
        WhenSent whenSent,
        WhenAnswered whenAnswered,
        WhenTied whenTied,
        WhenQuoted whenQuoted,
        WhenIntroduced whenIntroduced,
        WhenDealMoves whenDealMoves,
        WhenDealHeard whenDealHeard,
        WhenStageExplained whenStageExplained,
        WhenThanked whenThanked,
        WhenResting whenResting,
        WhenExpected whenExpected,
        WhenTimePasses whenTimePasses) {}
