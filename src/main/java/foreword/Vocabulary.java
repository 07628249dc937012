package foreword;

import foreword.adapter.slack.desk.TypedPhrase;
import foreword.adapter.slack.screen.CreditPhrase;
import foreword.adapter.slack.screen.DealPhrase;
import foreword.adapter.slack.screen.DraftEndPhrase;
import foreword.adapter.slack.screen.DraftPhrase;
import foreword.adapter.slack.screen.HeardPhrase;
import foreword.adapter.slack.screen.HeedPhrase;
import foreword.adapter.slack.screen.HopperPhrase;
import foreword.adapter.slack.screen.MeaningPhrase;
import foreword.adapter.slack.screen.MomentPhrase;
import foreword.adapter.slack.screen.ProposalPhrase;
import foreword.adapter.slack.screen.QuotePhrase;
import foreword.adapter.slack.screen.SettingsPhrase;
import foreword.adapter.slack.screen.StagePhrase;
import foreword.adapter.slack.screen.StrangerPhrase;
import foreword.adapter.slack.screen.TalkPhrase;
import foreword.adapter.slack.screen.ThanksPhrase;
import foreword.byemail.MailPhrase;
import foreword.report.ReportPhrase;
import foreword.report.SteadinessPhrase;
import foreword.template.Phrase;
import foreword.workflow.LookBackPhrase;
import foreword.workflow.OftenPhrase;
import foreword.workflow.PlanPhrase;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the program says in phrases. */
final class Vocabulary {
    static final List<Phrase> ALL = Stream.<Phrase[]>of(
                    CreditPhrase.values(),
                    DealPhrase.values(),
                    DraftEndPhrase.values(),
                    DraftPhrase.values(),
                    HeardPhrase.values(),
                    HeedPhrase.values(),
                    HopperPhrase.values(),
                    LookBackPhrase.values(),
                    MailPhrase.values(),
                    MeaningPhrase.values(),
                    MomentPhrase.values(),
                    OftenPhrase.values(),
                    PlanPhrase.values(),
                    ProposalPhrase.values(),
                    QuotePhrase.values(),
                    ReportPhrase.values(),
                    SettingsPhrase.values(),
                    StagePhrase.values(),
                    SteadinessPhrase.values(),
                    StrangerPhrase.values(),
                    TalkPhrase.values(),
                    ThanksPhrase.values(),
                    TypedPhrase.values())
            .flatMap(Stream::of)
            .toList();

    private Vocabulary() {}
}
