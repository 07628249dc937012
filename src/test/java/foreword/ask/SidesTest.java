package foreword.ask;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask.IntroducerSide;
import foreword.ask.Ask.Kind;
import foreword.ask.Ask.State;
import foreword.ask.Ask.TargetSide;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.testing.Given;
import foreword.testing.InMemoryAsks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The three sides of an ask: their tables, the rules between them, and what no order of moves can reach. */
class SidesTest {
    private static final Cause ITSELF = Cause.itself("", Given.NOW);
    private static final Cause PERSON = Cause.teammate(new Teammate.Id("tm_1"), "they called", Given.NOW);
    private static final Cause NO_REASON = Cause.teammate(new Teammate.Id("tm_1"), " ", Given.NOW);

    private final InMemoryAsks asks = new InMemoryAsks();
    private final Moves moves = new Moves(asks);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        QUESTION      | WILLING HESITANT UNABLE DECLINED SILENT ADVISED WITHDRAWN
        HESITANT      | WILLING DECLINED UNABLE ADVISED WITHDRAWN
        SILENT        | WILLING HESITANT UNABLE DECLINED ADVISED
        WILLING       | FORWARDABLE REPORTED WITHDRAWN
        FORWARDABLE   | INTRODUCED FELL_THROUGH WITHDRAWN
        UNABLE        |
        DECLINED      |
        INTRODUCED    |
        FELL_THROUGH  |
        ADVISED       |
        REPORTED      |
        WITHDRAWN     |
        """)
    void our_side_has_one_table(State from, String to) {
        assertThat(Arrays.stream(State.values()).filter(it -> State.CHANGES.allows(from, it)))
                .containsExactlyInAnyOrderElementsOf(named(State.class, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NOT_ASKED    | ASKED
        ASKED        | AGREED NAME_ONLY HESITANT CANNOT DECLINED
        HESITANT     | AGREED NAME_ONLY CANNOT DECLINED
        AGREED       | HANDED
        HANDED       | ASKING
        ASKING       | INTRODUCED TOLD_NO TOLD_NOT_NOW
        NAME_ONLY    |
        CANNOT       |
        DECLINED     |
        INTRODUCED   |
        TOLD_NO      |
        TOLD_NOT_NOW |
        """)
    void the_introducers_side_has_one_table(IntroducerSide from, String to) {
        assertThat(Arrays.stream(IntroducerSide.values()).filter(it -> IntroducerSide.CHANGES.allows(from, it)))
                .containsExactlyInAnyOrderElementsOf(named(IntroducerSide.class, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NOT_CONTACTED | ASKED
        ASKED         | YES NO NOT_NOW NO_ANSWER
        NOT_NOW       | ASKED
        YES           | INTRODUCED
        INTRODUCED    | REPLIED NO_ANSWER
        REPLIED       | MET
        NO            |
        NO_ANSWER     |
        MET           |
        """)
    void the_targets_side_has_one_table(TargetSide from, String to) {
        assertThat(Arrays.stream(TargetSide.values()).filter(it -> TargetSide.CHANGES.allows(from, it)))
                .containsExactlyInAnyOrderElementsOf(named(TargetSide.class, to));
    }

    @Test
    void the_target_is_not_asked_before_the_introducer_agreed() {
        Ask ask = begun(Kind.INTRODUCTION);
        moves.introducer(ask, IntroducerSide.ASKED, ITSELF);

        assertThat(moves.target(now(ask), TargetSide.ASKED, PERSON)).isFalse();
    }

    @Test
    void the_note_to_pass_on_needs_a_yes() {
        Ask ask = begun(Kind.INTRODUCTION);

        assertThat(moves.handed(ask.id(), PERSON)).isFalse();

        assertThat(moves.answered(ask.id(), IntroducerSide.AGREED, State.WILLING, PERSON))
                .isTrue();
        assertThat(moves.handed(ask.id(), ITSELF)).isTrue();
        assertThat(now(ask).sides())
                .isEqualTo(new Sides(Kind.INTRODUCTION, State.FORWARDABLE, IntroducerSide.HANDED, TargetSide.ASKED));
    }

    @Test
    void an_introduction_needs_the_yes_of_the_target() {
        Ask ask = handed();

        assertThat(moves.ours(now(ask), State.INTRODUCED, PERSON)).isFalse();
        moves.targetAnswered(ask.id(), TargetSide.NO, PERSON);
        assertThat(moves.ours(now(ask), State.INTRODUCED, PERSON)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"QUESTION", "HESITANT", "SILENT", "WILLING", "FORWARDABLE"})
    void a_bridge_in_hand_says_all_that_came_before(State before) {
        Ask ask = begun(Kind.INTRODUCTION);
        bring(ask, before);

        assertThat(moves.introduced(ask.id(), PERSON)).isTrue();

        assertThat(now(ask).sides())
                .isEqualTo(new Sides(
                        Kind.INTRODUCTION, State.INTRODUCED, IntroducerSide.INTRODUCED, TargetSide.INTRODUCED));
        assertThat(asks.history(ask.id())).extracting(Turned::to).contains("WILLING", "FORWARDABLE", "YES");
    }

    @Test
    void a_name_alone_makes_it_a_name_drop_ask_that_ends_with_the_report() {
        Ask ask = begun(Kind.INTRODUCTION);
        moves.introducer(ask, IntroducerSide.ASKED, ITSELF);
        assertThat(moves.answered(ask.id(), IntroducerSide.NAME_ONLY, State.WILLING, PERSON))
                .isFalse();

        assertThat(moves.turn(now(ask), Kind.NAME_DROP, ask.target())).isTrue();
        assertThat(moves.answered(ask.id(), IntroducerSide.NAME_ONLY, State.WILLING, PERSON))
                .isTrue();

        assertThat(moves.handed(ask.id(), PERSON)).isFalse();
        assertThat(moves.ours(now(ask), State.REPORTED, PERSON)).isTrue();
    }

    @Test
    void an_answer_is_taken_back_only_by_a_person_with_a_reason() {
        Ask ask = begun(Kind.INTRODUCTION);
        moves.answered(ask.id(), IntroducerSide.DECLINED, State.DECLINED, PERSON);

        assertThat(moves.reopened(now(ask), ITSELF)).isFalse();
        assertThat(moves.reopened(now(ask), NO_REASON)).isFalse();
        assertThat(moves.reopened(now(ask), PERSON)).isTrue();

        assertThat(now(ask).introducerSide()).isEqualTo(IntroducerSide.ASKED);
    }

    @Test
    void nobody_who_said_not_now_is_asked_before_the_day_they_named() {
        Ask ask = handed();
        moves.targetAnswered(ask.id(), TargetSide.NOT_NOW, PERSON);
        Instant wake = Given.NOW.plus(Duration.ofDays(30));
        asks.targetNotBefore(ask.id(), wake);

        assertThat(moves.target(now(ask), TargetSide.ASKED, PERSON)).isFalse();
        assertThat(moves.target(now(ask), TargetSide.ASKED, Cause.itself("", wake)))
                .isTrue();
    }

    @Test
    void no_order_of_moves_reaches_what_the_table_of_practice_does_not_show() {
        Random random = new Random(20_260_401);
        for (int story = 0; story < 10_000; story++) {
            Ask ask = begun(any(Kind.values(), random));
            for (int move = 0; move < 25; move++) {
                disturb(ask, random);
                assertThat(shown(now(ask).sides()))
                        .as("story %d: %s after %s", story, now(ask).sides(), asks.history(ask.id()))
                        .isTrue();
            }
        }
    }

    @Test
    void of_many_who_move_the_same_side_at_once_one_wins() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 200; round++) {
                Ask ask = begun(Kind.INTRODUCTION);
                moves.introducer(ask, IntroducerSide.ASKED, ITSELF);
                Ask seen = now(ask);
                assertThat(together(
                                pool,
                                List.of(
                                        () -> moves.introducer(seen, IntroducerSide.AGREED, PERSON),
                                        () -> moves.introducer(seen, IntroducerSide.DECLINED, PERSON),
                                        () -> moves.introducer(seen, IntroducerSide.CANNOT, PERSON),
                                        () -> moves.introducer(seen, IntroducerSide.HESITANT, PERSON))))
                        .isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void two_who_move_different_sides_at_once_both_win() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                Ask ask = handed();
                Ask seen = now(ask);
                assertThat(together(
                                pool,
                                List.of(
                                        () -> moves.introducer(seen, IntroducerSide.ASKING, PERSON),
                                        () -> moves.target(seen, TargetSide.YES, PERSON))))
                        .isEqualTo(2);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** One thing that somebody might do. */
    @FunctionalInterface
    private interface Deed {
        boolean done();
    }

    private static int together(ExecutorService pool, List<Deed> deeds) throws InterruptedException {
        AtomicInteger won = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(deeds.size());
        for (Deed deed : deeds) {
            pool.execute(() -> {
                try {
                    start.await();
                    won.addAndGet(deed.done() ? 1 : 0);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    end.countDown();
                }
            });
        }
        start.countDown();
        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        return won.get();
    }

    private void disturb(Ask ask, Random random) {
        Cause cause = random.nextBoolean() ? PERSON : ITSELF;
        Ask it = now(ask);
        switch (random.nextInt(6)) {
            case 0, 1 -> moves.ours(it, any(State.values(), random), cause);
            case 2 -> moves.introducer(it, any(IntroducerSide.values(), random), cause);
            case 3 -> moves.target(it, any(TargetSide.values(), random), cause);
            case 4 -> moves.turn(it, any(Kind.values(), random), it.target());
            default -> {
                if (random.nextInt(8) == 0) {
                    moves.introduced(it.id(), cause);
                } else {
                    moves.answered(it.id(), any(IntroducerSide.values(), random), any(State.values(), random), cause);
                }
            }
        }
    }

    /** The rows of the table of the three statuses, said once more and apart from the code. */
    private static boolean shown(Sides sides) {
        Map<State, Set<TargetSide>> targets = Map.of(
                State.FORWARDABLE,
                EnumSet.range(TargetSide.NOT_CONTACTED, TargetSide.NO_ANSWER),
                State.INTRODUCED,
                EnumSet.of(
                        TargetSide.YES,
                        TargetSide.INTRODUCED,
                        TargetSide.REPLIED,
                        TargetSide.MET,
                        TargetSide.NO_ANSWER),
                State.FELL_THROUGH,
                EnumSet.range(TargetSide.NOT_CONTACTED, TargetSide.NO_ANSWER),
                State.WITHDRAWN,
                EnumSet.range(TargetSide.NOT_CONTACTED, TargetSide.NO_ANSWER));
        Map<State, Set<IntroducerSide>> introducers = Map.of(
                State.WILLING, EnumSet.of(IntroducerSide.AGREED, IntroducerSide.NAME_ONLY, IntroducerSide.HANDED),
                State.DECLINED, EnumSet.of(IntroducerSide.DECLINED),
                State.UNABLE, EnumSet.of(IntroducerSide.CANNOT),
                State.ADVISED, EnumSet.of(IntroducerSide.AGREED),
                State.REPORTED, EnumSet.of(IntroducerSide.NAME_ONLY),
                State.INTRODUCED, EnumSet.of(IntroducerSide.INTRODUCED),
                State.FORWARDABLE, EnumSet.range(IntroducerSide.HANDED, IntroducerSide.TOLD_NOT_NOW),
                State.FELL_THROUGH,
                        EnumSet.of(
                                IntroducerSide.HANDED,
                                IntroducerSide.ASKING,
                                IntroducerSide.TOLD_NO,
                                IntroducerSide.TOLD_NOT_NOW));
        boolean nameOnly = sides.introducer() == IntroducerSide.NAME_ONLY;
        return targets.getOrDefault(sides.ours(), EnumSet.of(TargetSide.NOT_CONTACTED))
                        .contains(sides.target())
                && introducers
                        .getOrDefault(sides.ours(), EnumSet.allOf(IntroducerSide.class))
                        .contains(sides.introducer())
                && (!nameOnly || sides.kind() == Kind.NAME_DROP)
                && (sides.ours() != State.FORWARDABLE || sides.kind() == Kind.INTRODUCTION);
    }

    private Ask handed() {
        Ask ask = begun(Kind.INTRODUCTION);
        moves.answered(ask.id(), IntroducerSide.AGREED, State.WILLING, PERSON);
        moves.handed(ask.id(), ITSELF);
        return now(ask);
    }

    private void bring(Ask ask, State state) {
        moves.introducer(ask, IntroducerSide.ASKED, ITSELF);
        switch (state) {
            case HESITANT -> moves.answered(ask.id(), IntroducerSide.HESITANT, State.HESITANT, PERSON);
            case SILENT -> moves.ours(now(ask), State.SILENT, ITSELF);
            case WILLING -> moves.answered(ask.id(), IntroducerSide.AGREED, State.WILLING, PERSON);
            case FORWARDABLE -> {
                moves.answered(ask.id(), IntroducerSide.AGREED, State.WILLING, PERSON);
                moves.handed(ask.id(), ITSELF);
            }
            default -> {}
        }
        assertThat(now(ask).state()).isEqualTo(state);
    }

    private Ask begun(Kind kind) {
        Ask ask = Ask.begun(
                new Ask.Begun(kind, new Contact.Id("c_1"), new Target.Id("t_1"), null, new Teammate.Id("tm_1")),
                3,
                Given.NOW);
        asks.add(ask);
        return ask;
    }

    private Ask now(Ask ask) {
        return asks.find(ask.id()).orElseThrow();
    }

    private static <E> E any(E[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <E extends Enum<E>> List<E> named(Class<E> kinds, String words) {
        return words == null || words.isBlank()
                ? List.of()
                : Arrays.stream(words.strip().split("\\s+"))
                        .map(word -> Enum.valueOf(kinds, word))
                        .toList();
    }
}
