package foreword.adapter.survey;

import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for answers to surveys: proves a body, stores each answer under its own key, and acknowledges. */
public final class SurveyIntake {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyIntake.class);

    private final @Nullable SurveySignature signature;
    private final Inbox inbox;
    private final Clock clock;

    /** @param secret what bodies are signed with; null keeps the door shut */
    public SurveyIntake(@Nullable String secret, Inbox inbox, Clock clock) {
        this.signature = secret == null ? null : new SurveySignature(secret);
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What is answered to the sender. */
    public record Answer(int status, String sentence) {}

    /** Answers {@code POST /hooks/survey}; of a body with a mistake in it nothing is stored. */
    public Answer receive(Map<String, List<String>> headers, byte[] body) {
        if (signature == null) {
            return new Answer(404, "There is nothing here.");
        }
        if (!signature.accepts(headers, body)) {
            LOG.warn("refused survey answers with a bad signature");
            return new Answer(401, "X-Foreword-Signature is not sha256= and the HMAC-SHA256 of this body in hex.");
        }
        try {
            return stored(SurveyJson.each(body, clock.instant()));
        } catch (IllegalArgumentException wrong) {
            return new Answer(400, wrong.getMessage() + ".");
        }
    }

    private Answer stored(List<SurveyJson.One> answers) {
        Instant now = clock.instant();
        long fresh = answers.stream()
                .filter(one -> inbox.accept(new InboundEvent(
                        InboundEvent.Source.WEBHOOK, "survey/" + one.answer().id(), "survey", one.json(), now)))
                .count();
        return new Answer(200, fresh + " taken in, " + (answers.size() - fresh) + " known already.");
    }
}
