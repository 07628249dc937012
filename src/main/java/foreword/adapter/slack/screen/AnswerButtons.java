package foreword.adapter.slack.screen;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reply to an ask can mean, as buttons: the same under one that surely belongs there and under one in doubt. */
record AnswerButtons(Scene scene, Reply reply) {
    /** What it can mean; the likeliest stands out. */
    static List<Button> of(Scene scene, Reply reply) {
        return new AnswerButtons(scene, reply).all();
    }

    /** What else it can mean than what it was taken for. */
    static List<Button> corrections(Scene scene, Reply reply) {
        return new AnswerButtons(scene, reply).corrections();
    }

    /** The asks that went out in this message, without those that the choice of another has ended. */
    static List<Ask> stillMeant(Scene scene, Reply reply) {
        List<Ask> all = new AnswerButtons(scene, reply).together();
        List<Ask> meant =
                all.stream().filter(ask -> ask.state() != Ask.State.WITHDRAWN).toList();
        return meant.isEmpty() ? all : meant;
    }

    /** An answer in words, as it follows "took it as". */
    static String meaning(Answer answer) {
        return switch (answer) {
            case YES -> "a yes";
            case HESITANT -> "a hesitant answer";
            case NAME_ONLY -> "leave to mention the name";
            case CANNOT -> "not able to";
            case ADVISED -> "advice";
            case OFFERED -> "an offer to introduce you";
            case NO -> "a no";
            case NOT_NOW -> "not now";
            case QUESTION -> "a question";
            case REFERRED_ON -> "a hint to somebody else";
            case UNCLEAR -> "unclear";
        };
    }

    private List<Button> all() {
        return Stream.concat(
                        ofTwo().stream(),
                        choices().stream()
                                .filter(choice -> ofTwo().isEmpty() || choice.answer() != Answer.YES)
                                .map(choice -> Button.of(
                                                choice.action(),
                                                choice.text(),
                                                reply.id().value())
                                        .primaryIf(choice.answer() == reply.answer())))
                .toList();
    }

    /** Where two asks went out as one message, a yes names the one they chose. */
    private List<Button> ofTwo() {
        List<Ask> together = together();
        return together.size() < 2
                ? List.of()
                : together.stream()
                        .filter(ask -> ask.state().answerable())
                        .map(ask -> Button.of(
                                "reply.yes",
                                "Introduce to "
                                        + Matter.of(scene.rows(), ask.id().ref())
                                                .target(),
                                reply.id().value() + ":" + ask.id().value()))
                        .toList();
    }

    private List<Button> corrections() {
        return choices().stream()
                .filter(other -> other.answer() != reply.answer())
                .map(other -> Button.of(other.action(), other.text(), reply.id().value()))
                .toList();
    }

    private List<Ask> together() {
        Ask lead = asked();
        return lead == null
                ? List.of()
                : Stream.concat(Stream.of(lead), scene.rows().asks().joined(lead.id()).stream())
                        .toList();
    }

    private @Nullable Ask asked() {
        return reply.about().startsWith("ask/")
                ? scene.rows()
                        .asks()
                        .find(new Ask.Id(reply.about().substring("ask/".length())))
                        .orElse(null)
                : null;
    }

    private List<AnswerChoice> choices() {
        return AnswerChoice.to(asked());
    }
}
