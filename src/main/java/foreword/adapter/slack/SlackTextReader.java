package foreword.adapter.slack;

import foreword.deal.DealNews;
import foreword.deal.PayloadReader;
import java.util.Map;

/** Reads deal news in words as they were typed into Slack. */
public final class SlackTextReader implements PayloadReader {
    private final SlackDealReader messages;

    public SlackTextReader(SlackDealReader messages) {
        this.messages = messages;
    }

    /** @param body the words, or a JSON object that holds them as {@code text} */
    @Override
    public DealNews read(String body, Map<String, String> headers) {
        if (body.startsWith("{")) {
            try {
                return messages.text(Json.textOrEmpty(Json.read(body), "text"));
            } catch (IllegalArgumentException noJson) {
                return messages.text(body);
            }
        }
        return messages.text(body);
    }
}
