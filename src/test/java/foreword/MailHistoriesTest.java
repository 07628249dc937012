package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Authentication;
import foreword.inbox.ReceivedMail.Kind;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever mails come in whatever order: nothing goes out, nobody is written to first, and nothing foreign moves a row. */
class MailHistoriesTest {
    private static final int HISTORIES = 15;
    private static final int MAILS = 20;
    private static final EmailAddress LEO = new EmailAddress("leo@acme.example");
    private static final EmailAddress HOME = new EmailAddress("dana.ortiz@home.example");
    private static final EmailAddress MAX = new EmailAddress("max@elsewhere.example");
    private static final String BRIDGE = "<bridge-1@acme.example>";
    private static final List<String> WORDS = List.of(
            "Sure, happy to introduce you.",
            "I would rather not, I hardly know her.",
            "Not now, ask me again in spring.",
            "Who is that?",
            "Over to you both.",
            "Thursday works.",
            "The rollout was brilliant, thank you.",
            "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {20_261_124L, 7L, 4_711L})
    void a_random_history_keeps_its_promises(long seed) throws Exception {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            Path own = Files.createDirectory(folder.resolve("h" + i));
            try (PaperMail paper = new PaperMail(own, random.nextBoolean())) {
                play(paper, random, "seed " + seed + ", history " + i);
            }
        }
    }

    private static void play(PaperMail paper, Random random, String which) {
        for (int n = 0; n < MAILS; n++) {
            Ask.State before = paper.ask().state();
            ReceivedMail mail = any(random);

            paper.whenReplied.received(mail);

            String what = which + ", mail " + n + ": " + mail;
            assertThat(drafts(paper))
                    .as(what)
                    .allSatisfy(draft -> assertThat(draft.state()).isIn(Draft.State.PENDING, Draft.State.REJECTED));
            if (paper.introduction().isEmpty()) {
                assertThat(drafts(paper)).as(what).noneMatch(draft -> toOthersThanDana(draft));
            }
            if (!before.open() && before != Ask.State.SILENT) {
                assertThat(paper.ask().state()).as(what).isEqualTo(before);
            }
            if (foreign(mail)) {
                assertThat(paper.ask().state()).as(what).isEqualTo(before);
            }
        }
    }

    /** Nobody whom our server vouches for, or not the person asked. */
    private static boolean foreign(ReceivedMail mail) {
        return mail.authentication() == Authentication.FAIL || !PaperMail.DANA.equals(mail.from());
    }

    private static boolean toOthersThanDana(Draft draft) {
        return !draft.letter().to().equals(PaperMail.DANA);
    }

    private static List<Draft> drafts(PaperMail paper) {
        List<Draft> all = new ArrayList<>(paper.rows.drafts().about(paper.ask.ref()));
        paper.introduction()
                .ifPresent(
                        made -> all.addAll(paper.rows.drafts().about(made.id().ref())));
        paper.rows.people().teammates().stream()
                .map(Teammate::id)
                .forEach(mate -> all.addAll(paper.rows.drafts().pending(mate)));
        all.removeIf(draft -> draft.threadToken().equals(PaperMail.TOKEN));
        return all;
    }

    private static ReceivedMail any(Random random) {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = of(random, List.of(Kind.values()));
        it.subject = of(random, List.of("Re: Sam Lee at Northwind?", "Sam, meet Alice", "Invoice 2209", ""));
        it.text = of(random, WORDS);
        it.id = of(random, List.of(BRIDGE, "<m" + random.nextInt(20) + "@acme.example>"));
        it.inReplyTo = of(random, List.of(List.of(), List.of(PaperMail.QUESTION), List.of(BRIDGE), List.of("<x@y>")));
        it.authentication = of(random, List.of(Authentication.values()));
        EmailAddress token = new EmailAddress("foreword+r." + PaperMail.TOKEN + "@larkfield.example");
        it.to = some(random, List.of(PaperMail.BOT, token, PaperMail.SAM, PaperMail.DANA));
        it.cc = some(random, List.of(PaperMail.ALICE, PaperMail.SAM, LEO, MAX));
        EmailAddress from = of(random, List.of(PaperMail.DANA, PaperMail.SAM, PaperMail.ALICE, LEO, HOME, MAX));
        String name = of(random, List.of("Dana Ortiz", "Sam Lee", "Max Muster", ""));
        return PaperMail.mail(from, name, it);
    }

    private static <T> T of(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> some(Random random, List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(shuffled.size()));
    }

    @Test
    void the_order_of_arrival_does_not_change_the_end() throws Exception {
        List<List<ReceivedMail>> orders = new ArrayList<>();
        permute(List.of(yes(), bridge(), targetsAnswer(), ownersAnswer()), List.of(), orders);
        int number = 0;
        for (List<ReceivedMail> order : orders) {
            Path own = Files.createDirectory(folder.resolve("o" + number++));
            try (PaperMail paper = new PaperMail(own, true)) {
                order.forEach(paper.whenReplied::received);
                paper.whenReplied.received(bridge());

                String what =
                        order.stream().map(ReceivedMail::messageId).toList().toString();
                assertThat(paper.ask().state()).as(what).isEqualTo(Ask.State.INTRODUCED);
                assertThat(paper.ask().targetSide()).as(what).isEqualTo(Ask.TargetSide.REPLIED);
                assertThat(paper.introduction().map(Introduction::state))
                        .as(what)
                        .contains(Introduction.State.IN_CONVERSATION);
                assertThat(paper.rows.introductions().all()).as(what).hasSize(1);
                assertThat(paper.rows.drafts().pending(paper.alice.id()))
                        .as(what)
                        .isEmpty();
            }
        }
        assertThat(orders).hasSize(24);
    }

    private static void permute(List<ReceivedMail> left, List<ReceivedMail> taken, List<List<ReceivedMail>> all) {
        if (left.isEmpty()) {
            all.add(taken);
        }
        for (int i = 0; i < left.size(); i++) {
            List<ReceivedMail> rest = new ArrayList<>(left);
            List<ReceivedMail> longer = new ArrayList<>(taken);
            longer.add(rest.remove(i));
            permute(rest, longer, all);
        }
    }

    private static ReceivedMail yes() {
        return PaperMail.mail(PaperMail.DANA, "Dana Ortiz", new PaperMail.Instance());
    }

    private static ReceivedMail bridge() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.kind = Kind.NEW;
        it.to = List.of(PaperMail.SAM);
        it.cc = List.of(PaperMail.ALICE, PaperMail.BOT);
        it.subject = "Sam, meet Alice";
        it.text = "Over to you both.";
        it.id = BRIDGE;
        it.inReplyTo = List.of();
        return PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it);
    }

    private static ReceivedMail targetsAnswer() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.to = List.of(PaperMail.DANA, PaperMail.ALICE);
        it.cc = List.of(PaperMail.BOT);
        it.subject = "Re: Sam, meet Alice";
        it.text = "Thursday works.";
        it.inReplyTo = List.of(BRIDGE);
        return PaperMail.mail(PaperMail.SAM, "Sam Lee", it);
    }

    private static ReceivedMail ownersAnswer() {
        PaperMail.Instance it = new PaperMail.Instance();
        it.to = List.of(PaperMail.SAM);
        it.cc = List.of(PaperMail.BOT);
        it.subject = "Re: Sam, meet Alice";
        it.text = "Shall we speak on Thursday?";
        it.inReplyTo = List.of(BRIDGE);
        return PaperMail.mail(PaperMail.ALICE, "Alice Park", it);
    }

    @ParameterizedTest
    @EnumSource(value = Authentication.class, names = "PASS", mode = EnumSource.Mode.EXCLUDE)
    void who_is_not_vouched_for_is_a_question(Authentication authentication) {
        try (PaperMail paper = new PaperMail(folder, true)) {
            PaperMail.Instance it = new PaperMail.Instance();
            it.authentication = authentication;

            paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));

            assertThat(paper.ask().state()).isEqualTo(Ask.State.QUESTION);
            Reply reply = paper.rows.replies().about(paper.ask.ref()).get(0);
            assertThat(reply.tie()).isIn(Set.of(Tie.UNPROVEN, Tie.FALSE_SENDER));
            assertThat(paper.whenTied.accept(reply.id(), paper.alice).done()).isTrue();
            assertThat(paper.ask().state()).isEqualTo(Ask.State.WILLING);
            assertThat(paper.whenTied.accept(reply.id(), paper.alice).done()).isFalse();
        }
    }

    @Test
    void a_bridge_mail_nobody_vouches_for_waits_for_the_owner() {
        try (PaperMail paper = new PaperMail(folder, true)) {
            PaperMail.Instance it = new PaperMail.Instance();
            it.authentication = Authentication.UNKNOWN;
            it.to = List.of(PaperMail.SAM, PaperMail.BOT);

            paper.whenReplied.received(PaperMail.mail(PaperMail.DANA, "Dana Ortiz", it));

            assertThat(paper.introduction()).isEmpty();
            Reply reply = paper.rows.replies().about(paper.ask.ref()).get(0);
            assertThat(Objects.requireNonNull(reply.brought()).address()).isEqualTo(PaperMail.SAM);
            paper.whenTied.accept(reply.id(), paper.alice);
            assertThat(paper.introduction().map(Introduction::targetEmail)).contains(PaperMail.SAM);
        }
    }
}
