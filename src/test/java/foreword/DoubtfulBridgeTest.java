package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail.Authentication;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to a bridge mail that is in doubt, or that comes later than they do. */
final class DoubtfulBridgeTest extends OnPaper {
    private static final String BRIDGE = "<bridge-1@acme.example>";

    @Override
    boolean provesSenders() {
        return true;
    }

    @Test
    void takes_up_what_came_before_it_when_a_teammate_accepts_it() {
        targetAnswers();
        bridge(Authentication.UNKNOWN);
        assertThat(paper.introduction()).isEmpty();

        accept(PaperMail.DANA);

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(paper.ask().targetSide()).isEqualTo(Ask.TargetSide.REPLIED);
    }

    @Test
    void puts_what_came_while_it_was_in_doubt_to_the_introduction_and_not_to_the_question() {
        bridge(Authentication.UNKNOWN);
        targetAnswers();

        accept(PaperMail.DANA);
        assertThat(state()).isEqualTo(Introduction.State.MADE);
        accept(PaperMail.SAM);

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
        assertThat(paper.ask().state()).isEqualTo(Ask.State.INTRODUCED);
        assertThat(paper.rows.log().of(paper.ask.ref()))
                .noneMatch(it -> it.what().equals("reply.settled"));
    }

    @Test
    void is_taken_up_by_an_introduction_that_was_told_by_hand() {
        targetAnswers();
        paper.whenIntroduced.byHand(paper.ask, null, paper.alice);

        bridge(Authentication.PASS);

        assertThat(state()).isEqualTo(Introduction.State.IN_CONVERSATION);
    }

    @Test
    void is_answered_without_its_id_where_that_cannot_stand_in_a_header() {
        bridge(Authentication.PASS, "<br\u00fccke@acme.example>");

        assertThat(paper.rows
                        .drafts()
                        .about(paper.introduction().orElseThrow().id().ref()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().inReplyTo()).isNull())
                .satisfies(draft -> assertThat(draft.letter().references()).isEmpty());
    }

    private void bridge(Authentication authentication) {
        bridge(authentication, BRIDGE);
    }

    private void bridge(Authentication authentication, String id) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.to = List.of(PaperMail.SAM);
        it.cc = List.of(PaperMail.ALICE, PaperMail.BOT);
        it.subject = "Sam, meet Alice";
        it.text = "Sam, Alice did our rollout. Over to you both.";
        it.id = id;
        it.inReplyTo = List.of();
        it.authentication = authentication;
        paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));
    }

    private void targetAnswers() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.to = List.of(PaperMail.DANA, PaperMail.ALICE);
        it.cc = List.of(PaperMail.BOT);
        it.subject = "Re: Sam, meet Alice";
        it.text = "Yes, happy to. Thursday works.";
        it.inReplyTo = List.of(BRIDGE);
        paper.whenReplied.received(PaperMail.mail(PaperMail.SAM, "Sam Lee", it));
    }

    private void accept(EmailAddress writer) {
        Reply doubtful = paper.rows.replies().about(paper.ask.ref()).stream()
                .filter(reply -> reply.address().filter(writer::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(doubtful.tie().doubtful()).as(doubtful.tie().name()).isTrue();

        paper.whenTied.accept(doubtful.id(), paper.alice);

        assertThat(paper.rows.replies().find(doubtful.id()).map(Reply::tie)).contains(Tie.ACCEPTED);
    }

    private Introduction.State state() {
        return paper.introduction().orElseThrow().state();
    }
}
