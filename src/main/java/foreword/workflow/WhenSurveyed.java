package foreword.workflow;

import foreword.inbox.SurveyAnswer;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import java.util.List;
import java.util.Optional;

/** When somebody answered a survey: their comment is heard like anything else that a client says. */
public final class WhenSurveyed {
    private final Rows rows;
    private final WhenHeard whenHeard;
    private final WhenSpoken whenSpoken;

    public WhenSurveyed(Rows rows, WhenHeard whenHeard, WhenSpoken whenSpoken) {
        this.rows = rows;
        this.whenHeard = whenHeard;
        this.whenSpoken = whenSpoken;
    }

    /** Hears the comment. The same answer twice is one. */
    public Hearing answered(SurveyAnswer answer) {
        whenSpoken.noted(said(answer));
        return whenHeard.heard(found(answer));
    }

    /** What would become of it; changes nothing. */
    public Hearing preview(SurveyAnswer answer) {
        return whenHeard.preview(found(answer));
    }

    private WhoseWords.Found found(SurveyAnswer answer) {
        WhoseWords.Found found = whenHeard.read(said(answer));
        String score = answer.score() == null ? "" : ", and a score of " + answer.score();
        return found.by(client(answer).orElse(null)).because(found.reading().reason() + score);
    }

    private Utterance said(SurveyAnswer answer) {
        boolean ours = answer.email() != null
                && rows.people().teammateWithEmail(answer.email()).isPresent();
        return new Utterance(
                Utterance.Channel.SURVEY,
                answer.company().strip(),
                answer.id(),
                null,
                new Utterance.Speaker(null, answer.email(), answer.shownName(), ours, false),
                answer.comment().strip(),
                answer.at(),
                null);
    }

    /** By address; by name only where a survey gives no other hold, or the company as well. */
    private Optional<Contact> client(SurveyAnswer answer) {
        return Optional.ofNullable(answer.email())
                .flatMap(rows.people()::contactWithEmail)
                .or(() -> byName(answer));
    }

    private Optional<Contact> byName(SurveyAnswer answer) {
        Optional<Company> company = rows.people().companyNamed(answer.company());
        boolean enough = company.isPresent() || (answer.company().isBlank() && answer.email() == null);
        List<Contact> bearers = rows.people().contactsNamed(answer.name()).stream()
                .filter(contact -> company.map(Company::id)
                        .filter(id -> !id.equals(contact.company()))
                        .isEmpty())
                .toList();
        return enough && bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }
}
