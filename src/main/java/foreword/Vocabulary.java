package foreword;

import foreword.adapter.slack.screen.SettingsPhrase;
import foreword.byemail.MailPhrase;
import foreword.report.SteadinessPhrase;
import foreword.template.Phrase;
import foreword.workflow.LookBackPhrase;
import foreword.workflow.PlanPhrase;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the program says in phrases. */
final class Vocabulary {
    static final List<Phrase> ALL = Stream.<Phrase[]>of(
                    LookBackPhrase.values(),
                    MailPhrase.values(),
                    PlanPhrase.values(),
                    SettingsPhrase.values(),
                    SteadinessPhrase.values())
            .flatMap(Stream::of)
            .toList();

    private Vocabulary() {}
}
